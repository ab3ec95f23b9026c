import { fail, ok } from '#shared/base/result';
import { storeError } from '../../storeError';
import { bytesOf } from '../bytes';
import type { Handlers } from './handlers';

/** Packs hold no personal data and are signed: they lie in the clear. */
export const packOperations: Handlers<'packs.put' | 'packs.list' | 'packs.get'> = {
  'packs.put': {
    needs: 'keys',
    writes: true,
    run: async ({ reference }, { info, bytes }) => {
      await reference.packs.put({ packId: info.packId, info, bytes: bytesOf(bytes) });
      return ok({});
    },
  },
  'packs.list': {
    needs: 'keys',
    writes: false,
    run: async ({ reference }) => ok((await reference.packs.toArray()).map(({ info }) => info)),
  },
  'packs.get': {
    needs: 'keys',
    writes: false,
    run: async ({ reference }, { packId }) => {
      const pack = await reference.packs.get(packId);
      return pack ? ok(pack.bytes) : fail(storeError('notFound'));
    },
  },
};
