// What serve.mjs offers, for those who write TypeScript.
import type { Server } from 'node:http';

/** Folders: of the page, the built add-in and Office.js; and the demo workbook's file. */
export interface Places {
  page: string;
  addin: string;
  officeJs: string;
  demo: string;
}

export function instrument(html: string): string;
export function serve(places: Places, port: number, isBuilt?: () => boolean): Promise<{ server: Server; origin: string }>;
