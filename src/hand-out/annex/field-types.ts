// What the fields of an annex form may hold: in words, as a check of the cell, and of what came back.
import type { AnnexField } from '../../rubric/annex';
import { fold } from '../../model/text';

interface FieldType {
  /** What is allowed, in words that go on after 应填. */
  allowed: string;
  /** A check of the cell, for its name; undefined where any text is right. */
  formula?(cell: string): string;
  /** Why a text is not allowed; undefined where it is. */
  fault(text: string): string | undefined;
}

/** Signs between two accounts. */
const SEVERAL = /[、，,;；\n|／]/u;
const account = (text: string): string | undefined => (SEVERAL.test(text) ? '一类只能报一个账号' : undefined);
const oneAccount = (cell: string): string =>
  `AND(${['、', '，', ',', '；', ';'].map((sign) => `ISERROR(FIND("${sign}",${cell}))`).join()})`;

const types: Readonly<Record<AnnexField['type'], FieldType>> = {
  text: { allowed: '文字', fault: () => undefined },
  domain: {
    allowed: '标准英文域名，如 www.example.gov.cn，不能填 IP 地址或中文名',
    formula: (cell) => `AND(ISNUMBER(FIND(".",${cell})),ISERROR(SUBSTITUTE(${cell},".","")+0),LENB(${cell})=LEN(${cell}))`,
    fault(text) {
      const host = fold(text)
        .replace(/^[a-z]+:\/\//u, '')
        .replace(/[/?#].*$/u, '');
      if (/[^\u0020-\u007E]/u.test(host) || /(?:^|\.)xn--/u.test(host)) return '里有中文';
      if (/^[\d.:[\]]+$/u.test(host) || /^\d+(?:\.\d+){3}(?::\d+)?$/u.test(host)) return '是 IP 地址';
      const isHost = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/u.test(host);
      return isHost ? undefined : '不是域名';
    },
  },
  account: { allowed: '一个账号的名称；没有的不填', formula: oneAccount, fault: account },
  'other-account': {
    allowed: '种类和一个账号，如“快手：某某政务”；没有的不填',
    formula: (cell) => `AND(${oneAccount(cell)},OR(ISNUMBER(FIND("：",${cell})),ISNUMBER(FIND(":",${cell}))))`,
    fault: (text) => account(text) ?? (/^[^:：]+[:：].*\S/u.test(text) ? undefined : '没有写明种类'),
  },
  mobile: {
    allowed: '11 位手机号码',
    formula: (cell) => `AND(LEN(${cell})=11,LEFT(${cell},1)="1",ISNUMBER(${cell}+0))`,
    fault: (text) => (/^1[3-9]\d{9}$/u.test(fold(text)) ? undefined : '不是 11 位手机号码'),
  },
  qq: {
    allowed: '5 到 12 位数字',
    formula: (cell) => `AND(LEN(${cell})>=5,LEN(${cell})<=12,ISNUMBER(${cell}+0))`,
    fault: (text) => (/^[1-9]\d{4,11}$/u.test(fold(text)) ? undefined : '不是 5 到 12 位数字'),
  },
};

export const fieldTypeOf = ({ type }: Pick<AnnexField, 'type'>): FieldType => types[type];
