// Keeps the rubric that is being confirmed on this computer, so that closing the pane, or Excel, loses nothing. Several panes share what is
// kept: whoever opens it goes on with it, and the pane that had it open stores it and stops.
import type { ImportDesk } from '../../import/confirm/desk';
import { bringDesk, deskNow, leaveDesk, listenToDesk, replaceDesk, stepOnDesk } from './desk-store';

/** What is decided, which changes at every step; what it is decided of, which is long and rarely changes, has a note of its own. */
const KEY = 'rubric-score.desk';
const DOCUMENT = 'rubric-score.desk-document';
/** Names the pane that has it open. */
const TAKEN = 'rubric-score.desk-taken';
/** Of the program's own notes; one that another version made is not taken for what it is not. In the first all was one note. */
const VERSION = 2;
const IN_ONE_NOTE = 1;
/** A pause in typing after which it is kept. */
const PAUSE = 500;

interface ToTell {
  /** The browser keeps nothing. */
  refused(): void;
  /** Another pane goes on with it. */
  taken(): void;
  /** Another pane keeps another rubric, so that this one cannot be kept. */
  elsewhere(title: string): void;
}

let timer: ReturnType<typeof setTimeout> | undefined;
let kept: ImportDesk | undefined;
let isWatching = false;
let tell: ToTell;
let isTold = false;
let me = '';
/** Whether this pane is the one that goes on with what is kept. */
let isMine = false;

/** What was kept is at hand again, and from now on every change is kept; each thing is told once. */
export function watchDesk(told: ToTell): void {
  tell = told;
  if (isWatching) return;
  isWatching = true;
  me = `${Date.now()} ${Math.random()}`;
  const found = read();
  if (found) bringDesk((kept = found));
  listenToDesk(() => {
    clearTimeout(timer);
    const { desk, isOpen } = deskNow();
    if (desk && isOpen && !isMine) take(desk);
    if (deskNow().desk === kept) return;
    if (desk === undefined) keep();
    else timer = setTimeout(keep, PAUSE);
  });
  addEventListener('storage', hear);
  addEventListener('pagehide', keep);
}

/** This pane goes on with it; what another one has stored since is what it goes on with. */
function take(desk: ImportDesk): void {
  if (!isFree(desk)) return;
  isMine = true;
  write(TAKEN, me);
  const there = read();
  if (there && desk === kept && !isAlike(there, desk)) replaceDesk((kept = there));
  // As soon as it is on the screen: others see that it is here.
  else if (!there) timer = setTimeout(keep);
}

/** Whether nothing else is kept: what another pane confirms is not overwritten. */
function isFree(desk: ImportDesk): boolean {
  const there = isMine ? undefined : read();
  if (!there || isOneDraft(there, desk)) return true;
  if (!isTold) tell.elsewhere(there.facts.title);
  isTold = true;
  return false;
}

/** What another pane has stored, or that it takes this over. */
function hear({ key, newValue }: StorageEvent): void {
  if (key === TAKEN && newValue !== me && isMine) {
    keep();
    isMine = false;
    if (!deskNow().isOpen) return;
    leaveDesk();
    tell.taken();
  }
  if (key !== KEY) return;
  const there = together(newValue);
  const { desk, isOpen } = deskNow();
  if (!isMine && !(isOpen && desk)) replaceDesk((kept = there));
  // It was given up there, or stored in a hurry when this pane took it.
  else if (!there) kept = undefined;
  else if (desk && isMine && isOneDraft(there, desk) && !isAlike(there, desk)) {
    const isUntouched = desk === kept;
    kept = there;
    if (isUntouched) replaceDesk(there);
    else stepOnDesk(() => there);
  }
  if (deskNow().desk && deskNow().desk !== kept) timer = setTimeout(keep, PAUSE);
}

function keep(): void {
  clearTimeout(timer);
  const { desk } = deskNow();
  if (desk === kept || (desk && !isFree(desk))) return;
  if (desk) isMine ||= deskNow().isOpen;
  else isMine = false;
  if (store(desk)) {
    kept = desk;
    isTold = false;
    return;
  }
  // There is no room, or none is allowed: it stays in the pane, and can be saved as a file.
  if (desk && !isTold) tell.refused();
  isTold = true;
}

/** Whether it was stored. */
function store(desk: ImportDesk | undefined): boolean {
  if (!desk) return write(KEY, undefined) && write(DOCUMENT, undefined);
  const { imported, text, base, ...decided } = desk;
  if (kept && !isOneDraft(kept, desk)) write(KEY, undefined); // what is decided of one document never stands beside another
  const isNew = !kept || !(DOCUMENT in localStorage) || kept.imported !== imported || kept.text !== text || kept.base !== base;
  if (isNew && !write(DOCUMENT, JSON.stringify({ imported, text, ...(base && { base }) }))) return false;
  return write(KEY, JSON.stringify({ version: VERSION, desk: decided }));
}

/** Whether it was stored. */
function write(key: string, text: string | undefined): boolean {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

function read(): ImportDesk | undefined {
  try {
    return together(localStorage.getItem(KEY));
  } catch {
    return undefined;
  }
}

/** The decisions of the first note with what they are of. */
function together(text: string | null): ImportDesk | undefined {
  try {
    const { version, desk } = JSON.parse(text ?? '{}') as { version?: number; desk?: ImportDesk };
    if (version === IN_ONE_NOTE) return desk;
    const document = localStorage.getItem(DOCUMENT);
    return version === VERSION && document ? { ...desk!, ...(JSON.parse(document) as Pick<ImportDesk, 'imported' | 'text'>) } : undefined;
  } catch {
    return undefined;
  }
}

/** The same document, or the same rubric that was opened again. */
function isOneDraft(one: ImportDesk, other: ImportDesk): boolean {
  return one.text === other.text && one.base?.id === other.base?.id;
}

const isAlike = (one: ImportDesk, other: ImportDesk): boolean => JSON.stringify(one) === JSON.stringify(other);
