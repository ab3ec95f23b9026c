import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFaultPoints, faultPoints } from '../../../electron/fault';

const actions = () => ({ kill: vi.fn(), announce: vi.fn() });

describe('fault points', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('do nothing in a build that was not made for the fault tests', async () => {
    const told = actions();
    for (const point of faultPoints) {
      await createFaultPoints({ DESK_FAULT: `${point}:enospc` }, told)(point);
    }
    expect(told.announce).not.toHaveBeenCalled();
  });

  it('strike at the named step and no other', async () => {
    vi.stubGlobal('__FAULT_POINTS__', true);
    const told = actions();
    const reach = createFaultPoints({ DESK_FAULT: 'spool.renamed' }, told);
    await reach('spool.tempWritten');
    expect(told.kill).not.toHaveBeenCalled();
    void reach('spool.renamed');
    expect(told.announce).toHaveBeenCalledWith('spool.renamed');
    expect(told.kill).toHaveBeenCalledOnce();
  });

  it('fill the disk once', async () => {
    vi.stubGlobal('__FAULT_POINTS__', true);
    const reach = createFaultPoints({ DESK_FAULT: 'spool.tempWritten:enospc' }, actions());
    await expect(reach('spool.tempWritten')).rejects.toMatchObject({ code: 'ENOSPC' });
    await reach('spool.tempWritten');
  });

  it('are silent where none is named', async () => {
    vi.stubGlobal('__FAULT_POINTS__', true);
    for (const point of faultPoints) await createFaultPoints({}, actions())(point);
  });
});
