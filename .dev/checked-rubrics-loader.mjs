// Checks the bundled rubrics while the add-in is built.
import { CHECKED, checkedRubric, RUBRIC_FILES } from './checked-rubrics.mjs';

export default async function checkedRubricsLoader() {
  if (!RUBRIC_FILES.test(this.resourcePath)) return CHECKED;
  const { json, files } = await checkedRubric(this.resourcePath);
  for (const file of files) this.addDependency(file);
  return json;
}
