/** Words that tell nothing of a job: those that glue English, and those that every advertisement has. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above across act after again against ago all almost along already also although always am among an and another
  any anyone anything are around as at away back be became because become been before being below best better between both
  but by can cannot could day days did do does doing don done down during each either else end enough etc even ever every
  everyone few first for from full further get give given go going good got great had has have having he help her here him
  his how however i if in including into is it its itself just keep know last least less let like likely little long look
  lot made make making many may me might more most much must my near need needed needs never new next no non not now of off
  often on once one only onto open or other others our out over own part per please put rather re same see seek seeking seem
  shall she should show since so some someone something soon still such take than that the their them then there these they
  thing things this those through thus time times to together too toward try under until up upon us use used user using usually
  very via want was way we well were what when where whether which while who whom whose why will wish with within without
  work working works would everything different right looking forward regards thanks thank hello hi dear dot com sr jr two three four five six seven eight nine ten year years yes yet you your yours yourself

  description summary overview eeo equal aids hiv violence stalking victim assault political affiliation affiliations condition ancestry
  sponsorship parties third connect numbers discuss
  able abilities ability accommodation accordance achieve action actively activities activity add additional address affirmative
  age agency aid align amazing annual applicable applicant applicants application apply applying appropriate area areas
  asked assigned assist assistance associate attention attitude attributes authorized available award background base based
  basic basis beginner benefit benefits bonus bring build building business call candidate candidates capabilities capability
  capable career careers challenge challenges challenging change citizens citizenship clear click client clients close closely
  code collaborate collaborative color com comfortable committed commitment communicate communication community companies company
  compensation competitive complete complex compliance comply concepts conditions conduct consider consideration considered
  consulting contact contract contribute coordinate core cover create creating creative critical culture current currently
  customer customers date deadline dedicated degree deliver delivering delivery demonstrate demonstrated dental department
  desirable desire desired detail detailed details determine develop developing disability discrimination diverse diversity
  drive driven drug duties duty dynamic e.g eager ease education effective effectively efficient eligible email employee
  employees employer employers employment encourage encouraged engage ensure ensures ensuring enterprise environment
  environments equal equivalent essential establish ethnicity evaluate excellent exceptional excited exciting execute expected
  experience experienced experiences expert expertise exposure extensive external extremely familiar familiarity family fast
  fast-paced federal feedback feel field find fit flexible focus focused follow following follows form free friendly fun
  function functions fully gender general genetic global goals group grow growing growth hand handle hands hands-on happy
  health help helping high highly hire hiring holidays hour hourly hours hr i.e idea ideal ideas identify identity immediate
  immediately impact implement improve include included includes inclusive individual individuals industry info inform
  information initiative innovative insurance interest interested internal interview involve involved join job jobs key
  knowledge large law lead leader leaders leading learn learning level levels life limited link local location locations
  love main maintain maintaining major manage manner market marital match materials maximum maybe medical meet meeting meetings
  member members mentor minimum minorities mission mobile month monthly months motivated multiple national nature necessary
  offer offering offers office online opening opportunities opportunity optional oral order ordinances organization organizational
  organizations orientation origin outside outstanding oversee overview paced package paid partner partners passion passionate
  people perform performing period person personal personnel phone physical place plan plus position positions possess possible
  practice practices preferable preferably preference preferred prefer pregnancy prepare present primary prior private problem
  problems proactive procedures process processes professional professionals proficiency proficient profile progressive
  project projects proper protected proud proven provide provided provides providing purpose qualification qualifications
  qualified qualify quality quickly race range rate read ready reasonable receive recommend recruiter recruiting recruitment
  regard regarding regulations related relationship relationships relevant religion remote report reporting reports represent
  request require required requirement requirements requires resolve resource resources respect respond responsibilities
  responsibility responsible resume resumes retirement review reward rewards role roles salary schedule self self-motivated send
  senior service services set sex sexual share short similar site situations skill skilled skills small smart solid solution
  solutions solve someone special specific staff staffing stakeholders standard standards start state states status stay
  strong submit success successful successfully suitable summary superior support supporting supports sure talent talented
  task tasks team teams technical technologies technology term thank thorough title today tool tools top track training travel
  type types typical understand understanding unique united update updated urgent vacation valid value values variety various
  verbal veteran veterans visa vision visit ways website week weekly weeks welcome wide willing willingness world worldwide
  write writing written`.split(/\s+/),
);
