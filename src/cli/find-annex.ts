// The annex form that a user means: one of the scheme's own by its name, or a file of their own.
import { ok, refuse, type Outcome } from '../model/outcome';
import { fold, list } from '../model/text';
import { annexSchema, type Annex } from '../rubric/annex';
import { readJsonFile } from './read-input';

export async function findAnnex(name: string, own: readonly Annex[]): Promise<Outcome<Annex>> {
  const found = own.find((each) => [each.name, each.title].some((called) => fold(called) === fold(name)));
  if (found) return ok(found);
  if (!/\.json$/iu.test(name)) {
    const known = own.length > 0 ? `有${list(own.map((each) => `“${each.name}”`))}` : '没有自带的报送表';
    return refuse('BAD_REQUEST', `没有报送表“${name}”：这个方案${known}。自己的报送表请写 .json 文件。`, '--form');
  }
  const read = await readJsonFile(name);
  if (!read.ok) return read;
  const parsed = annexSchema.safeParse(read.value);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return refuse('BAD_REQUEST', `报送表“${name}”的 ${issue!.path.join('.') || '整个文件'} 不对：${issue!.message}。`, '--form');
}
