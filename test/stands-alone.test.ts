// The project stands alone: exact versions, no download addresses in the lockfile, no personal data in what it carries.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');

function trackedTexts(): { file: string; text: string }[] {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.(tsx?|mjs|cjs|js|json|md|xml|html|css|txt|csv)$/.test(file) && file !== 'package-lock.json');
  return files.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
}

const inRepository = (() => {
  try {
    execFileSync('git', ['rev-parse', '--git-dir'], { cwd: root, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const phone = /(?<![\d.])1[3-9]\d{9}(?![\d.])|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/;
const mail = /[\w.+-]+@(?:163|126|qq|sina|gmail|outlook|hotmail|foxmail)\.\w+|[\w.+-]+@[\w-]+\.(?:gov|edu)\.cn/i;

(inRepository ? test : test.skip)('no file carries a phone number or an e-mail address', () => {
  const found = trackedTexts().filter(({ text }) => phone.test(text) || mail.test(text));
  expect(found.map(({ file }) => file)).toEqual([]);
});

test('a phone number or an e-mail address would be found', () => {
  expect(phone.test(`电话：${139}${'0'.repeat(8)}`)).toBe(true);
  expect(phone.test(`电话：0731-${'8'.repeat(8)}`)).toBe(true);
  expect(mail.test(`邮箱：office@${'example'}.gov.cn`)).toBe(true);
});

test('the lockfile names no download addresses', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { resolved?: string }> };
  expect(Object.entries(lock.packages).filter(([, entry]) => entry.resolved?.startsWith('http'))).toEqual([]);
});

test('every dependency has an exact version', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});
