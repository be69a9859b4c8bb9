// The words that people put over the columns of a list, and what each column holds.
import { isBlank, type Cell } from '../../model/cell';
import { fold } from '../../model/text';

/** What a header says; the lower the rank of a column of names, the surer it is. */
type HeaderWord = { is: 'name'; rank: number } | { is: 'category'; isSure: boolean } | { is: 'number' } | { is: 'other' };

const UNIT =
  '(?:单位|学校|院校|高校|高等学校|高等院校|院系|机构|部门|企业|医院|公司|组织|市\\(州\\)|市、州|县\\(市、?区\\)|委办局|委局|局委办|科室|处室|教育局|局|学院|主体|对象)';
/** Places, which stand beside the units as often as they are the units. */
const PLACE = '(?:市州|州市|县市区|市县区|县区|区县|市县|地市|地区|市区|乡镇|镇街|街道|乡镇街道|县\\(市区\\))';
/** What is said of a unit in an assessment. */
const ROLE =
  '(?:被|受|受评|被评|受检|迎检|应|所|各|本|参评|参加|入围|入选|达标|创建|试点|参与|参会|参训|考核|考评|评估|评价|测评|评议|评审|检查|督查|抽查|抽检|监测|填报|填写|上报|报送|申报|推荐|获奖|表彰|成员|新增|拟|二级|教学|科研|下设|基层|全部|全省|全市|市直|市级|省直|省级|直属|采集|公开|审计|下属|有关|相关)*';
/** Units that do something for the one that is assessed; only a column of names where there is no better one. */
const DUTY = '(?:责任|牵头|承办|实施|建设|项目|所在|所属|办学|举办|使用|用人)';

const SURE = /^(?:单位名称|名称单位|unitname|name|unit)$/u;
const NAMED = new RegExp(`^${ROLE}(?:${UNIT}|${PLACE})(?:[/、或及和](?:${UNIT}|${PLACE}))*(?:名称|全称|名)+$`, 'u');
const PLAIN = new RegExp(`^${ROLE}${UNIT}(?:[/、或及和](?:${UNIT}|${PLACE}))*$`, 'u');
const BARE = /^(?:名称|全称|校名|院名|单位名|名单|单位名单|学校名单|高校名单)$/u;
const WEAK = new RegExp(`^(?:${ROLE}${PLACE}|${ROLE}${UNIT}名[单册]|${DUTY}(?:${UNIT}|${PLACE})(?:名称)?)$`, 'u');
const SHORT = new RegExp(`^${ROLE}${UNIT}?简称$`, 'u');
const NUMBER = /^(?:序号|编号|序|号|no\.?|#|id|行号|排序|顺序|顺序号|序列号|项次|№)$/u;
const SURE_CATEGORY = /^(?:类别|单位类别|category)$/u;
const CATEGORY = new RegExp(`^${ROLE}(?:${UNIT}|所属)?(?:类别|类型|性质|属性|分类|归类|类|组别|分组|系列|序列|层级|所属类别)$`, 'u');
const OTHER =
  /(?:代码|标识码|编码|信用代码|联系人|联系方式|电话|手机|传真|邮箱|邮编|地址|备注|说明|主管部门|主管单位|上级单位|隶属|所在地|所在城市|所在市|网址|网站|域名|职务|职称|姓名|签字|签名|盖章|日期|时间|人数|数量|得分|分数|总分|排名|名次|等次|等级|是否|层次|负责人|专干|省份|城市|举办者|办学)/u;
/** Words over facts about somebody else; the last letters would read as a unit. */
const NOBODY = /^(?:主管|上级|隶属|联系|归口|挂靠|审核|指导|主办|支持|举办)/u;

/** What a header cell says; undefined for a cell that is no header that people use. */
export function headerWord(text: string): HeaderWord | undefined {
  const words = headerWords(text).filter((word) => word.length <= 24);
  // 单位全称（盖章） says what stands in the column before it says what else is wanted: remarks count last.
  for (const read of [columnOf, remarkOf]) {
    for (const word of words) {
      const found = read(word);
      if (found) return found;
    }
  }
  return undefined;
}

function columnOf(word: string): HeaderWord | undefined {
  if (NUMBER.test(word)) return { is: 'number' };
  if (SURE_CATEGORY.test(word)) return { is: 'category', isSure: true };
  if (CATEGORY.test(word)) return { is: 'category', isSure: false };
  if (!NOBODY.test(word)) {
    const rank = [SURE, NAMED, PLAIN, BARE, SHORT, WEAK].findIndex((pattern) => pattern.test(word));
    if (rank >= 0) return { is: 'name', rank: rank + 1 };
  }
  return undefined;
}

function remarkOf(word: string): HeaderWord | undefined {
  return OTHER.test(word) && word.length <= 12 ? { is: 'other' } : undefined;
}

/** The ways to read a header, the more literal first: without marks of what must be filled, without remarks in brackets. */
export function headerWords(text: string): string[] {
  const whole = fold(text).replace(/^[*☆★#·•※△▲□☑√\d]+[.、]?|[*:：☆★]+$|(?<=名称)\d+$/gu, '');
  const bracketless = whole.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/gu, '').replace(/[*:]+$/u, '');
  const chinese = /\p{Script=Han}/u.test(bracketless) ? bracketless.replace(/[a-z'./ ]+/gu, '') : bracketless;
  return [...new Set([whole, bracketless, chinese])].filter((word) => word !== '' || text.trim() === '');
}

/** The text of a header cell: blank, numbers and answers are no headers. */
export function headerText(cell: Cell | undefined): string {
  return typeof cell === 'string' && !isBlank(cell) ? cell : '';
}
