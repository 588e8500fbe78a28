/**
 * What the worker runs, as text: a bundled server has no file of its own to start a worker from. It holds the one big object that the library
 * makes, and hands out lines piece by piece. A worker has a heap of its own: what a crafted book does to prototypes or to memory ends with it.
 */
export const WORKER_SOURCE = `
const { parentPort, workerData } = require('node:worker_threads');
const { createRequire } = require('node:module');
const { readFileSync } = require('node:fs');
const XLSX = createRequire(workerData.from)('@e965/xlsx');
let book;
try {
  const bytes = readFileSync(workerData.path);
  if (bytes.readUInt32BE(0) === 0xd0cf11e0) {
    const file = XLSX.CFB.read(bytes, { type: 'buffer' });
    if (XLSX.CFB.find(file, 'EncryptedPackage')) throw new Error('password');
    if (!XLSX.CFB.find(file, 'Workbook') && !XLSX.CFB.find(file, 'Book')) throw new Error('no workbook stream');
  }
  book = XLSX.read(bytes, {
    dense: true, cellNF: true, cellFormula: true, cellText: false, cellHTML: false, bookVBA: false, sheetStubs: false, cellStyles: true,
  });
  parentPort.postMessage({ opened: book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name];
    const facts = book.Workbook && book.Workbook.Sheets && book.Workbook.Sheets[index];
    return {
      name,
      grid: Array.isArray(sheet['!data']) && sheet['!type'] === undefined,
      hidden: Boolean(facts && facts.Hidden),
      merges: sheet['!merges'] || [],
      hiddenColumns: (sheet['!cols'] || []).flatMap((column, place) => (column && column.hidden ? [place] : [])),
      rows: (sheet['!data'] || []).length,
    };
  }), from1904: Boolean(book.Workbook && book.Workbook.WBProps && book.Workbook.WBProps.date1904), macros: Boolean(book.vbaraw) });
} catch (error) {
  parentPort.postMessage({ refused: String(error && error.message) });
}
parentPort.on('message', ({ ticket, sheet, from, to }) => {
  const grid = book.Sheets[book.SheetNames[sheet]];
  const rows = (grid['!data'] || []).slice(from, to).map((cells, index) => ({
    row: from + index + 1,
    hidden: Boolean(grid['!rows'] && grid['!rows'][from + index] && grid['!rows'][from + index].hidden),
    cells: Array.from(cells || [], (cell) => cell && { t: cell.t, v: cell.v, z: cell.z, f: cell.f !== undefined }),
  }));
  parentPort.postMessage({ ticket, rows });
});
`;
