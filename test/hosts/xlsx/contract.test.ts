// The .xlsx host keeps the contract of all hosts.
import { createXlsx } from '../../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../../src/hosts/xlsx/open-xlsx';
import { hostContract } from '../host-contract';

hostContract('.xlsx', async (plan) => {
  const outcome = await openXlsx(await createXlsx(plan));
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
});
