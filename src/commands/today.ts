// The day as the workbook writes it.
export { today } from '../model/today';
