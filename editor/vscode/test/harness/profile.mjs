// A user's profile that nobody has used yet, with the packaged extension in it.
import fs from 'node:fs';
import path from 'node:path';
import { variables } from './editors.mjs';
import { installedExtension } from './installation.mjs';

/** The network is left alone, nothing moves, and no file is saved but by a test. */
const settings = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'files.hotExit': 'off',
  'files.simpleDialog.enable': true,
  // Folders that are not trusted are opened as such, and not asked about.
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Makes the profile in a folder, and gives the environment and the arguments that let code-server use it. */
export function makeProfile(editor, folder, { locale, ...more }) {
  const user = path.join(folder, 'user');
  const extensions = path.join(folder, 'extensions');
  fs.mkdirSync(path.join(user, 'User'), { recursive: true });
  fs.writeFileSync(path.join(user, 'User/settings.json'), JSON.stringify({ ...settings, ...more.settings }, null, 2));
  fs.mkdirSync(path.join(user, 'Machine'));
  fs.writeFileSync(path.join(user, 'Machine/settings.json'), JSON.stringify(more.machine ?? {}));
  const profile = [editor.entry, '--user-data-dir', user, '--extensions-dir', extensions];
  const [installed] = [installedExtension(editor), ...more.extensions].map((extension) => addExtension(extensions, extension));
  return {
    environment: variables(editor, folder),
    extension: installed,
    args: [...profile, ...(locale === undefined ? [] : ['--locale', addLanguage(folder, user, locale)])],
  };
}

// A folder as if it had been installed there: the editor goes by its list of them. Gives where it is then.
function addExtension(extensions, folder) {
  const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const relativeLocation = `${publisher}.${name}-${version}`;
  const installed = path.join(extensions, relativeLocation);
  fs.cpSync(folder, installed, { recursive: true });
  const list = path.join(extensions, 'extensions.json');
  const all = fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, 'utf8')) : [];
  all.push({ identifier: { id: `${publisher}.${name}` }, version, relativeLocation, location: { scheme: 'file', path: installed } });
  fs.writeFileSync(list, JSON.stringify(all));
  return installed;
}

// The language packs are on the marketplace alone. An empty one leaves the editor in English, and has the extension speak
// the language.
function addLanguage(folder, user, locale) {
  const texts = path.join(folder, 'empty.i18n.json');
  fs.writeFileSync(texts, JSON.stringify({ contents: {} }));
  const pack = {
    hash: '0',
    label: locale,
    extensions: [{ extensionIdentifier: { id: 'test.language-pack' }, version: '0.0.1' }],
    translations: { vscode: texts },
  };
  fs.writeFileSync(path.join(user, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
  return locale;
}
