/** The invented staffing firm that a first start seeds. */
export const demoTenant = {
  name: 'Larkmoor Bench Consulting',
  slug: 'larkmoor',
  location: 'Plano, TX',
  email: 'bench@example.com',
  phone: '(972) 555-0100',
} as const;

export const demoAdministrator = {
  email: 'demo@larkmoor.example',
  full_name: 'Jordan Larkmoor',
  role: 'TENANT_ADMIN',
} as const;
