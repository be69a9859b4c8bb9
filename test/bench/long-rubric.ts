// A rubric of a thousand clauses, as a document of a hundred pages and as a sheet.
import { cell, docx, row as line, table } from '../import/read/zipped';
import { rawBook, rawParts } from '../hosts/xlsx/raw-book';

const THINGS = ['信息报送', '隐患排查', '台账管理', '会议组织', '培训教育', '问题整改', '设施维护', '群众满意', '档案归集', '督查督办'];
const FIELDS = ['政务', '安全', '环境', '教育', '交通', '水利', '农业', '消防', '卫生', '档案'];
const CLAUSES = [
  (thing: string) => `全年${thing}不少于12次，每少1次扣0.5分，扣完为止。`,
  (thing: string) => `${thing}每完成1项计1分，最高5分。`,
  (thing: string) => `${thing}制度健全的得3分；未明确专人负责的，扣1分；未建立工作台账的，扣1分。`,
  (thing: string) => `${thing}完成率达到95%以上的得5分，90%以上不足95%的得3分，低于90%的不得分。`,
  (thing: string) => `${thing}受到省级、市级通报表扬的，每次分别加3分、2分；被通报批评的，每次扣2分。`,
  (thing: string) => `视${thing}的质量和成效，由考核组酌情计0—5分。`,
  (thing: string) => `①${thing}方案未按时印发的扣2分；②责任未分解到人的，每发现1处扣0.5分；③未开展自查的扣1分。`,
];

/** Group, name, clause and weight of each; a group has ten. */
function rows(count: number): string[][] {
  return Array.from({ length: count }, (_, at) => {
    const thing = THINGS[at % THINGS.length]!;
    const field = `${FIELDS[Math.floor(at / 10) % 10]!}${FIELDS[Math.floor(at / 100) % 10]!}`;
    return [at % 10 === 0 ? field : '', `${field}${thing}`, CLAUSES[at % CLAUSES.length]!(`${field}${thing}`), '5'];
  });
}

const HEAD = ['一级指标', '二级指标', '评分标准', '分值'];

export function longDocument(count = 1000): Uint8Array {
  const merged = (text: string): string => `<w:vMerge${text === '' ? '' : ' w:val="restart"'}/>`;
  const lines = rows(count).map(([group, ...others]) => line(cell(group!, merged(group!)), ...others.map((text) => cell(text))));
  return docx(`<w:p><w:r><w:t>2023年度工作考核细则</w:t></w:r></w:p>${table(line(...HEAD.map((text) => cell(text))), ...lines)}`);
}

export function longSheet(): Uint8Array {
  const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const all = [HEAD, ...rows(1000)].map((cells, at) => `<row r="${at + 1}">${cells.map(text).join('')}</row>`);
  return rawBook(rawParts(all.join('')));
}
