/** What advertisements for any office job name: no sign of fit, and of no profession (docs/decisions/0003). */
export const officeSkills: ReadonlySet<string> = new Set([
  'Microsoft Office',
  'Microsoft 365',
  'Word',
  'Excel',
  'PowerPoint',
  'Outlook',
  'OneNote',
  'OneDrive',
  'Microsoft Teams',
  'Skype for Business',
  'Google Workspace',
  'Google Docs',
  'Google Sheets',
  'Acrobat',
  'Slack',
  'Zoom',
  'Windows',
  'macOS',
]);

/** Whether a skill, by its canonical spelling, belongs to every office job. */
export function isOfficeSkill(skill: string): boolean {
  return officeSkills.has(skill);
}
