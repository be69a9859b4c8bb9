// Excel.run, but for Excel's answers: they are not waited for for ever.
import { Failure } from '../../open-book/failure';
import { waitFor } from '../../open-book/patience';

export function patientRun<T>(options: Excel.RunOptions, task: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run(options, (context) => task(patient(context)));
}

/** The same context. Once nobody waits for it any more nothing is sent of it: what is late is not followed by more. */
export function patient(context: Excel.RequestContext): Excel.RequestContext {
  const sync = context.sync.bind(context) as (value?: unknown) => Promise<unknown>;
  let given: unknown;
  const patientSync = async (value?: unknown): Promise<unknown> => {
    if (given !== undefined) throw given;
    try {
      return await waitFor(sync(value));
    } catch (error) {
      if (error instanceof Failure) given = error;
      throw error;
    }
  };
  return Object.assign(context, { sync: patientSync as typeof context.sync });
}
