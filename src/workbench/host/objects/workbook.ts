// context.workbook, its application, and the switch for events.
import { fail } from '../model/host-error';
import { define, object } from './object-type';
import { flagArgument, wordArgument } from './arguments';
import { fileOf } from './workbook-created';

export const workbook = define({
  name: 'Workbook',
  properties: { name: { get: (_, host) => host.grid.fileName() }, readOnly: { get: () => false }, isDirty: { get: () => true } },
  children: {
    application: () => object('Application', {}),
    _Runtime: () => object('Runtime', {}),
    customXmlParts: () => object('CustomXmlPartCollection', {}),
    comments: () => object('CommentCollection', {}),
    names: () => object('NamedItemCollection', {}),
    properties: () => object('DocumentProperties', {}),
    settings: () => object('SettingCollection', {}),
    tables: () => object('TableCollection', {}),
    worksheets: () => object('WorksheetCollection', {}),
  },
  methods: {
    getSelectedRange: (_, host) => object('Range', host.grid.selection()),
    getActiveCell: (_, host) => {
      const { sheet, area } = host.grid.selection();
      return object('Range', { sheet, area: { ...area, rows: 1, columns: 1 } });
    },
    _SetOsfControlContainerReadyForCustomFunctions: (_, host) => host.functionsReady(),
  },
});

export const application = define({
  name: 'Application',
  properties: {
    calculationMode: {
      get: (_, host) => host.grid.extras().calculationMode,
      set: (_, host, value) => {
        host.grid.extras().calculationMode = wordArgument(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
        host.grid.keepExtras();
      },
    },
    calculationState: { get: () => 'Done' },
  },
  methods: {
    createWorkbook: (_, _host, base64) => object('WorkbookCreated', { file: fileOf(base64) }),
    calculate: (_, host, type) => {
      wordArgument(type, ['Recalculate', 'Full', 'FullRebuild']);
      host.grid.calculate();
    },
    // The grid paints and calculates between batches anyway.
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

export const runtime = define({
  name: 'Runtime',
  properties: {
    enableEvents: {
      get: (_, host) => host.eventsEnabled,
      set: (_, host, value) => {
        host.eventsEnabled = flagArgument(value);
      },
    },
  },
});

/** The client's own services: custom functions, ribbon actions, showing and hiding the pane. */
export const customFunctions = define({
  name: 'CustomFunctions',
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (_, host) => host.functionsReady(),
    setInvocationArrayResults: (_, host, results) => host.functionResults(results),
  },
});

export const addinService = define({ name: 'AddinService', methods: { notifyActionHandlerReady: () => undefined } });

export const appRuntimeService = define({
  name: 'AppRuntimeService',
  methods: {
    getAppRuntimeState: (_, host) => (host.paneVisible() ? 'Visible' : 'Background'),
    setAppRuntimeState: (_, host, state) => {
      if (state !== 'Visible' && state !== 'Background') fail('InvalidArgument');
      host.showPane(state === 'Visible');
    },
  },
});
