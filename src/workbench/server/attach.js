// Stands first in the add-in's page on its way out of the workbench's server: gives its window the host's bridge.
if (parent !== window && parent.officeHost) parent.officeHost.attach(window);
