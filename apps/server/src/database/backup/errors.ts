/**
 * - `file_exists`, `file_unreadable`: the file is in the way, or cannot be read or written.
 * - `not_a_backup`, `backup_damaged`, `backup_too_new`: the file cannot be restored.
 * - `nothing_to_back_up`: there is no Blacklight in the database.
 * - `database_not_empty`, `database_in_use`: the database cannot be restored into as it is.
 */
export type BackupErrorCode =
  | 'file_exists'
  | 'file_unreadable'
  | 'not_a_backup'
  | 'backup_damaged'
  | 'backup_too_new'
  | 'nothing_to_back_up'
  | 'database_not_empty'
  | 'database_in_use';

/** Why a backup cannot be made or restored; nothing has been changed. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly code: BackupErrorCode;

  constructor(code: BackupErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
