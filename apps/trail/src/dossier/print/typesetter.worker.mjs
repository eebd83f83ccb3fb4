import { parentPort, workerData } from 'node:worker_threads';
import pdfmake from 'pdfmake';

/**
 * Sets one sheet in type, in a thread of its own, and posts the bytes of the PDF. In plain JavaScript: threads begin
 * with a file, in tests as well.
 *
 * @type {{ sheet: import('./sheet.js').Sheet, typeface: { normal: string, bold: string }, margins: { left: number, right: number } }}
 */
const { sheet, typeface, margins } = workerData;
const { definition, head, foot } = sheet;

const files = Object.values(typeface);
pdfmake.setFonts({ Sans: typeface });
pdfmake.setLocalAccessPolicy((path) => files.includes(path));
pdfmake.setUrlAccessPolicy(() => false);

const pageOf = (page, pages) => ({
  margin: [margins.left, 14, margins.right, 0],
  fontSize: 7.5,
  color: '#666666',
  columns: [
    { width: '*', ...structuredClone(foot) },
    { width: 90, text: `第 ${page} 页，共 ${pages} 页`, alignment: 'right' },
  ],
});

const bytes = await pdfmake
  .createPdf({
    ...definition,
    header: (page) => (page === 1 ? undefined : structuredClone(head)),
    footer: pageOf,
    // No heading at the end of a page: its rule alone is beneath it there.
    pageBreakBefore: (node, nodes) => node.headlineLevel === 1 && nodes.getFollowingNodesOnPage().length < 2,
  })
  .getBuffer();
parentPort.postMessage(Uint8Array.from(bytes));
