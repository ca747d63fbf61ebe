import type { EndedShop, Grant, Memory, PendingPairing, Table } from './grants.ts';

/** Keys that cannot be read stay keys in IndexedDB; other stores of an extension would want text, and its content scripts can read them. */
const NAME = 'kindred';
const VERSION = 1;
const KEYS = { grants: 'grantId', pending: 'kind', ended: 'domain' } as const;

export function indexedMemory(): Memory {
  let opened: Promise<IDBDatabase> | undefined;
  const database = (): Promise<IDBDatabase> => {
    opened ??= open();
    opened.catch(() => (opened = undefined));
    return opened;
  };
  return {
    grants: table<Grant>(database, 'grants'),
    pending: table<PendingPairing>(database, 'pending'),
    ended: table<EndedShop>(database, 'ended'),
  };
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, VERSION);
  request.addEventListener('upgradeneeded', () => {
    for (const [name, keyPath] of Object.entries(KEYS)) request.result.createObjectStore(name, { keyPath });
  });
  return done(request);
}

function table<Row>(database: () => Promise<IDBDatabase>, name: string): Table<Row> {
  const store = async (mode: IDBTransactionMode): Promise<IDBObjectStore> =>
    (await database()).transaction(name, mode, { durability: 'strict' }).objectStore(name);
  return {
    get: async (key) => (await done((await store('readonly')).get(key))) as Row | undefined,
    all: async () => (await done((await store('readonly')).getAll())) as Row[],
    put: async (row) => written((await store('readwrite')).put(row)),
    delete: async (key) => written((await store('readwrite')).delete(key)),
  };
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed.')));
  });
}

/** On the disk: a token that was used up must not come back with the next start. */
function written({ transaction }: IDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction?.addEventListener('complete', () => resolve());
    transaction?.addEventListener('abort', () => reject(transaction.error ?? new Error('IndexedDB failed.')));
  });
}
