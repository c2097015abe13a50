import { AsyncLocalStorage } from 'node:async_hooks';
import { ROLES } from './prepareServer.ts';

/** A hold on an idempotency key, under which one request is carried out. */
export interface Receipt {
  /** 0: the platform. */
  tenant_id: number;
  /** As the audit log names who asks. */
  principal: string;
  /** SHA-256. */
  key_hash: Buffer;
  /** A UUID. */
  claim: string;
  /** Whether the request is answered: what it has begun then goes on by itself. */
  isOver: boolean;
}

/** SQLSTATE of keep_receipt (migrations/0015_idempotency.sql). */
export const RECEIPT_LOST = 'BL002';

const receipts = new AsyncLocalStorage<Receipt>();

/** Transactions that `work` begins note on the receipt that they changed something, and commit only while it holds. */
export function underReceipt<T>(receipt: Receipt, work: () => T): T {
  return receipts.run(receipt, work);
}

/** SQL to end a transaction with; nothing outside of such requests. Fails with RECEIPT_LOST. */
export function receiptCheck(): string {
  const receipt = receipts.getStore();
  if (receipt === undefined || receipt.isOver) return '';
  const { tenant_id, principal, key_hash, claim } = receipt;
  const role = tenant_id === 0 ? ROLES.platform : ROLES.tenant;
  const values = `${tenant_id}, '${principal.replaceAll("'", "''")}', '\\x${key_hash.toString('hex')}', '${claim}'`;
  return `SET LOCAL ROLE ${role}; SET LOCAL app.tenant_id = '${tenant_id}'; SELECT keep_receipt(${values})`;
}
