import * as vscode from 'vscode';
import type { Location, Range } from 'vscode-languageclient';
import type { CurrentCatalog } from '../catalog/currentCatalog';
import { goTo } from '../places';
import type { Server } from '../server/server';
import { acceptFinding } from './accept';
import { registerBuilds } from './build';
import { check } from './check';
import { extractCorrection } from './correct';
import { showCoverage } from './coverage';
import { goToSymbol } from './goToSymbol';
import { newCatalog } from './newCatalog';
import { newDeclaration } from './newDeclaration';
import { showReferences } from './showReferences';

export function registerCommands(server: Server, catalog: CurrentCatalog): vscode.Disposable {
  const register = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    registerBuilds(catalog),
    register('fisc.check', () => check(server)),
    register('fisc.newCatalog', (folder?: vscode.Uri) => newCatalog(server, folder)),
    register('fisc.newControl', () => newDeclaration(catalog, 'control')),
    register('fisc.newSource', () => newDeclaration(catalog, 'source')),
    register('fisc.goTo', () => goToSymbol(catalog)),
    register('fisc.showCoverage', () => showCoverage(catalog, true)),
    register('fisc.showGaps', () => showCoverage(catalog, false)),
    register('fisc.restartServer', () => server.restart()),
    register('fisc.showLog', () => server.log.show()),
    // Called by views, lenses and code actions.
    register('fisc.reveal', (location: Location) => goTo(location)),
    register('fisc.showReferences', showReferences),
    register('fisc.acceptFinding', acceptFinding),
    register('fisc.extractCorrection', (uri: string, range: Range, printed: string) =>
      extractCorrection(server, uri, range, printed),
    ),
  );
}
