import * as vscode from 'vscode';
import type { Location, Position } from 'vscode-languageclient';
import { locationOf, positionOf } from '../places';

/** Shows the places that a lens speaks of. */
export const showReferences = (uri: string, position: Position, locations: Location[]): Thenable<unknown> =>
  vscode.commands.executeCommand(
    'editor.action.showReferences',
    vscode.Uri.parse(uri, true),
    positionOf(position),
    locations.map(locationOf),
  );
