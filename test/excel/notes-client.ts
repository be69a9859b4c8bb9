// worksheet.notes as the client on Microsoft's servers has it (ExcelApi 1.18), put together from the package's client, which lacks it.

interface Helper {
  createPropertyObject(type: unknown, parent: object, name: string, isCollection: boolean, flags: number): object;
  createMethodObject(
    type: unknown,
    parent: object,
    name: string,
    kind: number,
    args: unknown[],
    isCollection: boolean,
    getsByIdOnly: boolean,
    getItemName: null,
    flags: number,
  ): object;
}
type ClientObject = new (...args: unknown[]) => object;

export function addNotes(window: Window): void {
  const { Excel: client, OfficeExtension: extension } = window as unknown as {
    Excel: Record<'Note' | 'NoteCollection' | 'Worksheet', ClientObject>;
    OfficeExtension: { BatchApiHelper: Helper; ClientObject: ClientObject };
  };
  const { createPropertyObject, createMethodObject } = extension.BatchApiHelper;
  client.Note = class Note extends extension.ClientObject {
    get content(): never {
      throw new Error('Notes are only made here.');
    }
  };
  client.NoteCollection = class NoteCollection extends extension.ClientObject {
    add(address: string, content: string): object {
      return createMethodObject(client.Note, this, 'Add', 0, [address, content], false, true, null, 0);
    }
  };
  Object.defineProperty(client.Worksheet.prototype, 'notes', {
    configurable: true,
    get(this: object) {
      return createPropertyObject(client.NoteCollection, this, 'Notes', true, 4);
    },
  });
}
