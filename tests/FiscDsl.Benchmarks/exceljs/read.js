// Reads a workbook as import does, sheet by sheet and cell by cell, and says how many cells hold something.
const ExcelJS = require('exceljs');

const workbook = new ExcelJS.Workbook();
workbook.xlsx.readFile(process.argv[2]).then(() => {
  let cells = 0;
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => { cells += cell.text.length > 0 ? 1 : 0; })));
  console.log(`${cells} cells`);
});
