/**
 * - `database_unreachable`: nothing answers at the address.
 * - `database_too_old`: PostgreSQL before 15.
 * - `database_extension_missing`, `database_rights_missing`: the message says what to install or run.
 * - `data_folder_in_use`: another process has the embedded database open.
 */
export type DatabaseSetupErrorCode =
  | 'database_unreachable'
  | 'database_too_old'
  | 'database_extension_missing'
  | 'database_rights_missing'
  | 'data_folder_in_use';

/** Why the database cannot be opened, and what to do about it. */
export class DatabaseSetupError extends Error {
  override readonly name = 'DatabaseSetupError';
  readonly code: DatabaseSetupErrorCode;

  constructor(code: DatabaseSetupErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
