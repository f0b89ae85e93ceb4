/** What stands around the files of a JSON document: apart, since the command itself needs no more of it. */
export const DOCUMENT = { open: '{\n  "files": [', between: ',\n', close: '\n  ]\n}\n', none: '{\n  "files": []\n}\n' } as const;
