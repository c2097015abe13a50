import { lazy } from '../lazy.ts';
import { readSkillTable, type Skill } from '../skillTable.ts';
import { certifications } from './certifications.ts';
import { cloud } from './cloud.ts';
import { databases } from './databases.ts';
import { dataEngineering } from './dataEngineering.ts';
import { dataScience } from './dataScience.ts';
import { design } from './design.ts';
import { devops } from './devops.ts';
import { domains } from './domains.ts';
import { enterpriseApplications } from './enterpriseApplications.ts';
import { languages } from './languages.ts';
import { mainframe } from './mainframe.ts';
import { microsoft } from './microsoft.ts';
import { mobile } from './mobile.ts';
import { networking } from './networking.ts';
import { practices } from './practices.ts';
import { sap } from './sap.ts';
import { security } from './security.ts';
import { testing } from './testing.ts';
import { webFrameworks } from './webFrameworks.ts';

/** Every skill of the vocabulary. */
export const allSkills: () => readonly Skill[] = lazy(() =>
  [
    languages,
    webFrameworks,
    microsoft,
    databases,
    dataEngineering,
    dataScience,
    cloud,
    devops,
    networking,
    security,
    testing,
    mobile,
    design,
    sap,
    enterpriseApplications,
    mainframe,
    practices,
    domains,
    certifications,
  ].flatMap(readSkillTable),
);
