// A list of words to choose one from, under a cell: one is marked, keys move the mark.

interface Edges {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** So many words are seen at once; the rest is scrolled to. */
const SEEN = 8;

/** Where the mark goes, which may be beyond the ends. It is at -1 where no word is marked. */
const MOVES = new Map<string, (marked: number, last: number) => number>([
  ['ArrowDown', (marked) => marked + 1],
  ['ArrowUp', (marked, last) => (marked < 0 ? last : marked - 1)],
  ['PageDown', (marked) => marked + SEEN],
  ['PageUp', (marked) => marked - SEEN],
  ['Home', () => 0],
  ['End', (_marked, last) => last],
]);

export class WordList {
  private words: readonly string[] = [];
  private marked = -1;

  /** `take` is called with the word that was chosen, or with none when Enter is pressed while none is marked. */
  constructor(
    private readonly box: HTMLElement,
    private readonly take: (word: string | undefined) => void,
  ) {
    box.addEventListener('mousedown', (event) => event.preventDefault()); // the keys stay with the cell
    box.addEventListener('mousemove', ({ target }) => this.mark(this.at(target)));
    box.addEventListener('click', ({ target }) => {
      const word = this.words[this.at(target)];
      if (word !== undefined) take(word);
    });
  }

  /** The word that the cell holds is marked; where it holds another, or none, so is none. */
  show(words: readonly string[], held: string | undefined, cell: Edges, frame: DOMRect): void {
    const { box } = this;
    this.words = words;
    box.replaceChildren(
      ...words.map((word) => {
        const option = document.createElement('div');
        option.setAttribute('role', 'option');
        option.textContent = word;
        return option;
      }),
    );
    box.hidden = false;
    box.style.minWidth = `${cell.width}px`;
    box.style.maxHeight = `${SEEN * ((box.firstElementChild as HTMLElement | null)?.offsetHeight ?? 0) + 2}px`;
    const under = cell.top + cell.height;
    const isRoom = under + box.offsetHeight <= frame.bottom || cell.top - box.offsetHeight < frame.top;
    box.style.left = `${Math.max(frame.left, Math.min(cell.left, frame.right - box.offsetWidth))}px`;
    box.style.top = `${isRoom ? under : cell.top - box.offsetHeight}px`;
    this.marked = -1;
    this.mark(held === undefined ? -1 : words.indexOf(held));
  }

  hide(): void {
    this.box.hidden = true;
  }

  static knows(key: string): boolean {
    return key === 'Enter' || MOVES.has(key);
  }

  press(key: string): void {
    if (key === 'Enter') return this.take(this.words[this.marked]);
    const last = this.words.length - 1;
    const to = MOVES.get(key)?.(this.marked, last);
    if (to !== undefined) this.mark(Math.max(0, Math.min(last, to)));
  }

  private at(target: EventTarget | null): number {
    return [...this.box.children].indexOf(target as Element);
  }

  private mark(index: number): void {
    if (index < 0) return;
    this.box.children[this.marked]?.setAttribute('aria-selected', 'false');
    this.marked = index;
    const option = this.box.children[index];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
  }
}
