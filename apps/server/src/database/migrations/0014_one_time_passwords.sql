-- A password that was told to somebody lets them in until then, and only to choose their own. Null for their own.
ALTER TABLE users ADD COLUMN password_expires_at timestamptz;
ALTER TABLE pm_admin_users ADD COLUMN password_expires_at timestamptz;
GRANT UPDATE (password_expires_at) ON users, pm_admin_users TO blacklight_sign_in;
