import { Type } from 'typebox';
import { Timestamp } from '../../http/wire.ts';
import { ONE_TIME_PASSWORD_HOURS } from '../sessions/sessions.ts';

export const Email = Type.String({
  minLength: 3,
  maxLength: 254,
  pattern: '^[^@\\s]+@[^@\\s]+$',
  examples: ['kim@example.com'],
});
export const FullName = Type.String({
  minLength: 1,
  maxLength: 200,
  pattern: '\\S',
  examples: ['Kim Colleague'],
});
export const TenantRole = Type.Enum(['TENANT_ADMIN', 'RECRUITER']);

export const UserView = Type.Object(
  {
    id: Type.Integer(),
    email: Type.String({ examples: ['kim@example.com'] }),
    full_name: Type.String({ examples: ['Kim Colleague'] }),
    role: TenantRole,
    is_active: Type.Boolean(),
    created_at: Timestamp,
    updated_at: Timestamp,
  },
  { title: 'User', description: 'Somebody of the firm.' },
);
export const InvitedUserView = Type.Interface(
  [UserView],
  {
    one_time_password: Type.String({ examples: ['h7kq_pm3wz9d5xtb'] }),
    one_time_password_expires_at: Timestamp,
  },
  { title: 'InvitedUser', description: 'Somebody with a new password, which is told this once.' },
);

export const ONE_TIME_PASSWORD_TERMS = `The password is told in this answer and nowhere else. It is good for ${ONE_TIME_PASSWORD_HOURS} hours, to choose an own one and for nothing else.`;
