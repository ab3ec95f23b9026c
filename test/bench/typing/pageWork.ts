/** Processor time of the page's own thread: what other programs of the machine take does not count. */
import type { Page } from 'playwright-core';
import { z } from 'zod';

const traceEvent = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** Microseconds: the start, and how long the thread itself ran. */
  ts: z.number(),
  tdur: z.number().optional(),
  args: z.object({ data: z.object({ type: z.string().optional() }).optional() }).optional(),
});

type TraceEvent = z.output<typeof traceEvent>;

const task = 'ThreadControllerImpl::RunTask';
const categories = 'toplevel,devtools.timeline';

async function traced(page: Page, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) {
      const read = traceEvent.safeParse(event);
      if (read.success) events.push(read.data);
    }
  });
  await session.send('Tracing.start', { transferMode: 'ReportEvents', categories });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

/** For every key pressed in `act`, the page's work from its task to that of the next key, frame included. */
export async function workPerKey(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  const events = await traced(page, act);
  const keys = events.filter(
    ({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown',
  );
  const [first] = keys;
  const isPage = ({ pid, tid }: TraceEvent) => pid === first?.pid && tid === first.tid;
  const tasks = events.filter((event) => event.name === task && isPage(event));
  const starts = keys
    .map(({ ts }) => Math.max(...tasks.filter((one) => one.ts <= ts).map((one) => one.ts)))
    .sort((left, right) => left - right);
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    const own = tasks.filter(({ ts }) => ts >= start && ts < next);
    return own.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
  });
}
