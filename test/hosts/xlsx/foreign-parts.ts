// Puts into a workbook what other people's files hold: a chart, macros, a pivot table, a part nobody knows.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createXlsx } from '../../../src/hosts/xlsx/create-xlsx';
import type { WorkbookPlan } from '../../../src/workbook/plan';

/** The parts of a zip file. */
export function entries(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** Changes text parts of a zip file; parts that `edit` does not set stay as they are. */
export async function editZip(bytes: Uint8Array, edit: (parts: Map<string, string>) => void): Promise<Uint8Array> {
  const old = entries(bytes);
  const texts = new Map([...old].map(([path, content]) => [path, strFromU8(content)]));
  edit(texts);
  return zipSync(Object.fromEntries([...texts].map(([path, text]) => [path, strToU8(text)])));
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const rels = (...links: [string, string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`).join('')}</Relationships>`;

const CHART = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'录入 高校'!$C$5:$C$7</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
const DRAWING = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
const CACHE = `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" refreshOnLoad="1"><cacheSource type="worksheet"><worksheetSource ref="B4:C7" sheet="录入 高校"/></cacheSource><cacheFields count="2"><cacheField name="单位" numFmtId="0"><sharedItems/></cacheField><cacheField name="信息公开（项）" numFmtId="0"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`;
const PIVOT = `<pivotTableDefinition xmlns="${MAIN}" name="透视" cacheId="7" dataCaption="值"><location ref="J1:K3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField/><pivotField/></pivotFields></pivotTableDefinition>`;

/** The planned workbook (its third sheet is 说明) with foreign parts, as one finds them in the wild. */
export async function withForeignParts(plan: WorkbookPlan): Promise<Uint8Array> {
  return editZip(await createXlsx(plan), (parts) => {
    const add = (path: string, xml: string, type?: string) => {
      parts.set(path, xml);
      if (type)
        parts.set(
          '[Content_Types].xml',
          parts.get('[Content_Types].xml')!.replace('</Types>', `<Override PartName="/${path}" ContentType="${type}"/></Types>`),
        );
    };
    const change = (path: string, from: string, to: string) => {
      if (!parts.get(path)!.includes(from)) throw new Error(`${path} has no ${from}`);
      parts.set(
        path,
        parts.get(path)!.replace(from, () => to),
      );
    };
    const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
    add('xl/charts/chart7.xml', CHART, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml');
    add('xl/drawings/drawing7.xml', DRAWING, 'application/vnd.openxmlformats-officedocument.drawing+xml');
    add('xl/drawings/_rels/drawing7.xml.rels', rels(['chart', '../charts/chart7.xml']));
    add('xl/pivotCache/pivotCacheDefinition1.xml', CACHE, `${sheet}.pivotCacheDefinition+xml`);
    add('xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels', rels(['pivotCacheRecords', 'pivotCacheRecords1.xml']));
    add('xl/pivotCache/pivotCacheRecords1.xml', `<pivotCacheRecords xmlns="${MAIN}" count="0"/>`, `${sheet}.pivotCacheRecords+xml`);
    add('xl/pivotTables/pivotTable1.xml', PIVOT, `${sheet}.pivotTable+xml`);
    add('xl/pivotTables/_rels/pivotTable1.xml.rels', rels(['pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml']));
    add(
      'xl/worksheets/_rels/sheet3.xml.rels',
      rels(['drawing', '../drawings/drawing7.xml'], ['pivotTable', '../pivotTables/pivotTable1.xml']),
    );
    add('xl/vbaProject.bin', 'not really macros \u0001\u0002', 'application/vnd.ms-office.vbaProject');
    add('xl/calcChain.xml', `<calcChain xmlns="${MAIN}"><c r="E5" i="2"/></calcChain>`, `${sheet}.calcChain+xml`);
    add('customXml/item1.xml', '<data xmlns="urn:example">  保留  </data>');
    change('[Content_Types].xml', 'openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'ms-excel.sheet.macroEnabled.main+xml');
    const link = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
    change(
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      `${link('rIdV', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin')}${link('rIdP', `${OFFICE}/pivotCacheDefinition`, 'pivotCache/pivotCacheDefinition1.xml')}${link('rIdC', `${OFFICE}/calcChain`, 'calcChain.xml')}</Relationships>`,
    );
    change('xl/workbook.xml', '</workbook>', '<pivotCaches><pivotCache cacheId="7" r:id="rIdP"/></pivotCaches></workbook>');
    change('xl/worksheets/sheet3.xml', '</worksheet>', `<drawing r:id="rId1"/></worksheet>`);
  });
}
