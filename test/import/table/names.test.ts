// A name as it is printed, without the number before it; a number that is part of the name stays, so that two names stay two.
import { nameOf } from '../../../src/import/table/plain';

test.each([
  ['第1类工作', '第1类工作'],
  ['第二项工程', '第二项工程'],
  ['第一类、组织领导', '组织领导'],
  ['第一类 组织领导', '组织领导'],
  ['第一部分组织领导', '组织领导'],
  ['第二章 管理', '管理'],
  ['1号文件落实', '1号文件落实'],
  ['2类问题整改', '2类问题整改'],
  ['3期工程', '3期工程'],
  ['3批任务', '3批任务'],
  ['1类别划分', '类别划分'],
  ['2级别认定', '级别认定'],
  ['3批复办理', '批复办理'],
  ['1组织领导', '组织领导'],
  ['3.1 会议', '会议'],
  ['（二）报送', '报送'],
])('%s is called %s', (text, name) => expect(nameOf(text)).toBe(name));
