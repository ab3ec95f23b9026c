import { phoneTypes } from '../enumerations';
import { boxes, numbered, text, yesNo, type PrintMap } from './mapKit';

/**
 * Parts 9 to 12, pages 27 and 28, and the attachments A to E. Signatures and their days are left for
 * ink: whether the agency takes another kind on this form is not established. Part 10 has no
 * box; it is agreed to by signing.
 */

/** What is answered once: Part 11's renewal consent, Part 12, pages 27 and 28. */
export const closingMap: PrintMap = {
  renewalConsentYears: boxes(numbered('agreement', ['5', '4', '3', '2', '1', '0'])),
  'enroller.enrollerType': boxes(
    numbered('certi_status', [
      'certifiedEnrollmentCounselor',
      'certifiedInsuranceAgent',
      'certifiedMediCalManagedCarePlanEnroller',
      'certifiedApplicationCounselor',
      'certifiedPlanBasedEnroller',
    ]),
  ),
  'enroller.certificationNumber': text('plan_num_1'),
  // A program that is not wanted is left blank.
  'otherPrograms.calFresh': boxes({ yes: 'beni-1', no: null }),
  'otherPrograms.calWorks': boxes({ yes: 'beni-2', no: null }),
  'otherPrograms.otherMediCalPrograms': boxes({ yes: 'beni-3', no: null }),
};

export const enrollerFields = { name: 'plan_name_1', plan: 'certi_status-5-1' } as const;

/** Page 28 asks once for the whole home. */
export const voterBoxes = { yesSendForm: 'reg-1', yesOnline: 'reg-2', no: 'reg-3' } as const;

/** Part 9, page 18: one representative. */
export const representativeMap: PrintMap = {
  'phone.number': text('org_phone_1'),
  'phone.type': boxes(numbered('org_p', phoneTypes)),
  email: text('org_email_1'),
  'mailingAddress.line1': text('org_madd_1'),
  'mailingAddress.city': text('org_city_1'),
  'mailingAddress.state': text('org_state_1'),
  'mailingAddress.zip': text('org_zip_code_1'),
  authorityLimitsMediCal: text('limit_1'),
  receivesCoveredCaNotices: yesNo('coverd'),
  receivesMediCalNotices: yesNo('medi'),
  contactPreference: boxes({ email: 'connect-1', mail: 'connect-2' }),
  noticeLimits: text('limit_2'),
};

export const representativeName = 'org_name_1';

/** Attachment A, page 29: a column for each person who had an event. */
export const eventFields = {
  name: ['pr{1+1}_fname_1', 'pr{1+1}_fname_2', 'pr{1+1}_fname_3', 'pr{1+1}_fname_4'],
  heading: 'person_fname_{1+1}_1',
  number: 'pr{1+1}_event_1',
  date: 'pr{1+1}_event_date_1',
  /** The form spells it so. */
  description: 'breif_1',
} as const;

/** Attachment B, pages 30 and 31: a column a person, whatever the employer. */
export const coverageFields = {
  hasOrIsOffered: 'pr{1+1}_off',
  kind: 'pr{1+1}_off-1-1',
  anyoneOffered: 'insurance_emp',
  employer: 'pr{1+1}_emp-1-1',
  enrollment: numbered('pr{1+1}_enrollment', ['enrolledNow', 'planToEnroll', 'notEnrolled']),
  startOn: 'pr{1+1}_enrollment-2-1',
  monthlyPremium: 'pr{1+1}_enrollcost_1',
  affordable: 'pr{1+1}_affordable',
  minimumValue: 'pr{1+1}_mini',
} as const;

/** Attachment C, pages 32 and 33: one health plan and who is on it. */
export const planFields = {
  name: 'h_plan_name_1',
  metal: numbered('metal', ['platinum', 'gold', 'silver', 'bronze']),
  // The third box, a plan with a high deductible, is no network.
  network: { EPO: 'type-plan-1', HMO: 'type-plan-2', PPO: 'type-plan-4' },
  member: [
    'person{1+1}_fname_1',
    'person{1+1}_fname_2',
    'person{1+1}_fname_3',
    'person{1+1}_fname_4',
  ],
  /** Everybody of 18 and older signs the arbitration agreement under their printed name. */
  signer: 'sign_p{1+1}_name',
} as const;

/** Attachment D, pages 34 and 35: a column a person, with room for one income. */
export const tribalMap: PrintMap = {
  'americanIndian.isFederallyRecognizedMember': yesNo('tribe-p{1+1}'),
  'americanIndian.tribeName': text('tribe-p{1+1}-1-1'),
  'americanIndian.tribeState': text('tribe-p{1+1}-1-2'),
  'americanIndian.hasReceivedIhsServices': yesNo('hserv-p{1+1}'),
  'americanIndian.isEligibleForIhsServices': yesNo('hserv-p{1+1}-2'),
  'americanIndian.tribalIncomes.0.amountCents': text('pr{1+1}_native-1-1'),
  'americanIndian.tribalIncomes.0.frequency': boxes(
    numbered('pr{1+1}_native-1-2', [
      'daily',
      'weekly',
      'everyTwoWeeks',
      'monthly',
      'twiceAMonth',
      'annually',
      'oneTimePayment',
    ]),
  ),
  'americanIndian.tribalIncomes.0.daysPerWeek': text('pr{1+1}_native-1-2-1-1'),
};

/** What the form asks of a tribal income in another way than the interview: by yes, no and a day. */
export const tribalIncomeFields = {
  hasAny: 'pr{1+1}_native',
  beforeThisYear: 'pr{1+1}_native-1-3',
  firstOn: 'pr{1+1}_native-1-3-2-1',
  still: 'pr{1+1}_native-1-4',
  lastOn: 'pr{1+1}_native-1-4-2-1',
  endsSoon: 'pr{1+1}_native-1-5',
  endsOn: 'pr{1+1}_native-1-5-1-1',
} as const;

/** Attachment E, page 36: two columns, one an employer. */
export const offerMap: PrintMap = {
  employeeSsn: text('emp{1+1}_ssn_1'),
  'employer.name': text('employer{1+1}_name_1'),
  'employer.ein': text('employer{1+1}_ein_1'),
  'employer.address.line1': text('employer{1+1}_add_1'),
  'employer.address.city': text('employer{1+1}_city_1'),
  'employer.address.state': text('employer{1+1}_state_1'),
  'employer.address.zip': text('employer{1+1}_zip_1'),
  'employer.isForeignAddress': yesNo('employer{1+1}_mailing'),
  'employer.country': text('employer{1+1}_mailing-1-1'),
  'employer.foreignProvince': text('employer{1+1}_mailing-1-2'),
  'employer.foreignPostalCode': text('employer{1+1}_mailing-1-3'),
};

export const employeeName = [
  'emp{1+1}_name_1',
  'emp{1+1}_name_2',
  'emp{1+1}_name_3',
  'emp{1+1}_name_4',
] as const;
