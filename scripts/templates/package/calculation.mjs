/** The calculation engine of today's Excel. A file of an older one is calculated afresh when it is opened, and without the add-in that would lose the figures. */
const ENGINE = 191029;

/** Says that the cells are calculated already. */
export function keepCalculated(file) {
  file.edit("xl/workbook.xml", (text) => text.replace(/<calcPr[^>]*\/>/, `<calcPr calcId="${ENGINE}"/>`));
}
