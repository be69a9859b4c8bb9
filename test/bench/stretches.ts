// How long a page's main thread was busy at a stretch with work of its own, from a trace of the browser's.

/** What is read of an event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  pid: number;
  tid: number;
  dur?: number;
  /** Processor time of it. */
  tdur?: number;
  id?: string;
  args?: {
    name?: string;
    data?: { startTime?: number; timeDeltas?: number[]; cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] } };
  };
}

interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { functionName: string; url?: string };
}

interface Sample {
  at: number;
  /** How long it stands for. */
  length: number;
  node: ProfileNode;
}

export interface Stretch {
  /** Milliseconds of processor time in one task, without what the client and its host did in it. */
  own: number;
  /** With these. */
  whole: number;
  /** The functions of ours that most of it was spent in, the outermost first. */
  functions: string[];
}

export const CATEGORIES = ['disabled-by-default-devtools.timeline', 'disabled-by-default-v8.cpu_profiler'];

/** Tasks shorter than this are not looked into. */
const LEAST = 20_000;
const isOthers = (url: string): boolean => /\/office-js\/|\/tasks-host\.js/u.test(url);

/** The longest of own work in a trace with these categories; the browser's own part (layout, painting) is the pane's. */
export function longestStretch(trace: Buffer): Stretch {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const main = traceEvents.find(
    ({ name, pid, tid }) =>
      name === 'Profile' &&
      traceEvents.some(
        (each) => each.name === 'thread_name' && each.args?.name === 'CrRendererMain' && each.pid === pid && each.tid === tid,
      ),
  );
  if (!main) throw new Error('The trace has no profile of a page.');
  const { nodes, samples } = profileOf(traceEvents.filter(({ pid, id }) => pid === main.pid && id === main.id));
  const asked = traceEvents.filter(({ name, pid }) => pid === main.pid && /^DevToolsSession::|^CpuProfiler::/u.test(name));
  const isBenchs = (from: number, to: number): boolean => asked.some(({ ts }) => ts >= from && ts <= to);
  return traceEvents
    .filter(({ name, ph, pid, tid, tdur = 0 }) => name === 'RunTask' && ph === 'X' && pid === main.pid && tid === main.tid && tdur > LEAST)
    .filter(({ ts, dur = 0 }) => !isBenchs(ts, ts + dur)) // what it asks of the page, and the profile's own beginning
    .map(({ ts, dur = 0, tdur = 0 }) =>
      stretchOf(
        tdur,
        nodes,
        samples.filter(({ at }) => at >= ts && at <= ts + dur),
      ),
    )
    .reduce((most, each) => (each.own > most.own ? each : most), { own: 0, whole: 0, functions: [] });
}

function profileOf(events: readonly TraceEvent[]): { nodes: ReadonlyMap<number, ProfileNode>; samples: Sample[] } {
  const nodes = new Map<number, ProfileNode>();
  const samples: Sample[] = [];
  let at = 0;
  for (const { args: { data } = {} } of events) {
    at = data?.startTime ?? at;
    for (const node of data?.cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    for (const [index, id] of (data?.cpuProfile?.samples ?? []).entries()) {
      const length = data!.timeDeltas![index]!;
      at += length;
      samples.push({ at, length, node: nodes.get(id)! });
    }
  }
  return { nodes, samples };
}

function stretchOf(processor: number, nodes: ReadonlyMap<number, ProfileNode>, samples: readonly Sample[]): Stretch {
  const spent = { own: 0, others: 0 };
  const within = new Map<string, { length: number; depth: number }>();
  for (const { node, length } of samples) {
    // What runs beside any script is shared out like the rest: nobody knows whose garbage it is.
    if (['(garbage collector)', '(program)', '(idle)'].includes(node.callFrame.functionName)) continue;
    const stack = stackOf(node, nodes);
    const whose = stack.find(({ callFrame }) => callFrame.url)?.callFrame.url;
    const isOwn = whose !== undefined && !isOthers(whose); // what looks something up for the bench comes from no script
    spent[isOwn ? 'own' : 'others'] += length;
    if (!isOwn) continue;
    const seen = new Set<string>();
    for (const [index, { callFrame }] of stack.toReversed().entries()) {
      const { functionName: name, url } = callFrame;
      if (!name || !url || isOthers(url) || seen.has(name)) continue;
      seen.add(name);
      const known = within.get(name) ?? { length: 0, depth: index };
      within.set(name, { length: known.length + length, depth: Math.max(known.depth, index) });
    }
  }
  const whole = processor / 1000;
  const known = spent.own + spent.others;
  const share = known === 0 ? 1 : spent.own / known;
  const functions = [...within]
    .filter(([, { length }]) => length > spent.own * 0.6)
    .sort(([, one], [, other]) => one.depth - other.depth)
    .map(([name]) => name);
  return { own: whole * share, whole, functions };
}

/** The innermost first. */
function stackOf(node: ProfileNode, nodes: ReadonlyMap<number, ProfileNode>): ProfileNode[] {
  const stack = [node];
  for (let at = node.parent; at !== undefined; at = stack.at(-1)!.parent) stack.push(nodes.get(at)!);
  return stack;
}
