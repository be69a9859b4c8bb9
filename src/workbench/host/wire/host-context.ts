// What the client asks of the host once, at start: versions, language, theme, settings, requirement sets.
import type { ExcelKind } from '../behaviour';
import type { DocumentExtras } from '../model/document';

/** Colours as `#RRGGBB`. */
export interface Theme {
  bodyBackgroundColor: string;
  bodyForegroundColor: string;
  controlBackgroundColor: string;
  controlForegroundColor: string;
}

export interface HostProfile {
  excel: ExcelKind;
  /** `zh-CN`, `en-US` */
  locale: string;
  fileName(): string;
  /** Requirement set → version, names in lower case. */
  sets: Record<string, string>;
  theme(): Theme;
  extras(): DocumentExtras;
  keepExtras(): void;
}

export function hostContext(profile: HostProfile): Record<string, () => unknown> {
  const constant: Record<string, unknown> = {
    GetAppType: 1,
    GetSolutionRef: 'workbench-addin',
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: profile.locale,
    GetAppDataLocale: profile.locale,
    GetAppCapabilities: 0,
    GetActivationMode: 1,
    GetControlIntegrationLevel: 1,
    GetSolutionToken: '',
    GetCorrelationId: 'workbench',
    GetInstanceId: 'workbench-1',
    GetSupportedMatrix: JSON.stringify(profile.sets),
    GetHostFullVersion: '16.0.99999.10000',
    GetInitialDisplayMode: 2,
    GetDialogRequirementMatrix: '{}',
    GetFeaturesForSolution: '{}',
  };
  return {
    ...Object.fromEntries(Object.entries(constant).map(([name, value]) => [name, () => value])),
    GetDocUrl: () => `C:\\${profile.fileName()}`,
    GetOfficeThemeInfo: () => JSON.stringify(asNumbers(profile.theme())),
    GetSettings: () => documentSettings(profile),
  };
}

/** The client makes `#RRGGBB` of them again. */
const asNumbers = (theme: Theme): Record<string, number> =>
  Object.fromEntries(Object.entries(theme).map(([name, colour]: [string, string]) => [name, Number.parseInt(colour.slice(1), 16)]));

/**
 * Office.context.document.settings: the client reads everything once and writes everything back. The same store is
 * behind workbook.settings, so only what this page had read may disappear by that.
 */
function documentSettings(profile: HostProfile): unknown {
  let known: string[] = [];
  return {
    Read: (keys: string[], values: string[]) => {
      // both arrays are filled in place
      for (const [key, json] of Object.entries(profile.extras().settings)) {
        keys.push(key);
        values.push(json);
      }
      known = [...keys];
    },
    Write: (keys: string[], values: string[]) => {
      const { settings } = profile.extras();
      for (const key of known) if (!keys.includes(key)) delete settings[key];
      keys.forEach((key, index) => {
        settings[key] = values[index]!;
      });
      known = [...keys];
      profile.keepExtras();
    },
  };
}
