// The document between two visits, in the browser's own database: one snapshot, and a file that waits to be opened.

const DATABASE = 'workbench';
const STORE = 'documents';

/** A file that takes the place of the document when the page starts anew; without bytes, an empty workbook. */
export interface WaitingFile {
  name: string;
  bytes?: Uint8Array;
}
interface Kept {
  snapshot: string;
  waiting: WaitingFile;
}

function request<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('storage'));
  });
}

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await request(opening);
  return database.transaction(STORE, mode).objectStore(STORE);
}

export async function load<K extends keyof Kept>(key: K): Promise<Kept[K] | undefined> {
  return request<Kept[K] | undefined>((await store('readonly')).get(key) as IDBRequest<Kept[K] | undefined>);
}

export async function keepForNextVisit<K extends keyof Kept>(key: K, value: Kept[K]): Promise<void> {
  await request((await store('readwrite')).put(value, key));
}

export async function forget(key: keyof Kept): Promise<void> {
  await request((await store('readwrite')).delete(key));
}
