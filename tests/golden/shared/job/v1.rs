// Generated from schema/ by build.rs; do not edit. `cargo xtask bindings --write` renews the golden copy.
//! `Job`.
//!
//! The work of one agent: what it is, how well it is attended and what it pays.
//!
//! From `shared/job/v1.schema.json`.

use crate::contract::shared;
use crate::{json, shape};

/// The work of one agent: what it is, how well it is attended and what it pays.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Job {
    /// The name of the job, such as `barista`.
    pub job_id: Option<String>,
    /// The name of the job under the key that older documents use.
    ///
    /// Deprecated since 0.1.0: use `job_id`.
    #[deprecated(since = "0.1.0", note = "use `job_id`")]
    pub id: Option<String>,
    /// Whether the agent is at work now.
    pub on_shift: bool,
    /// Where an agent stands in its working day.
    pub shift_state: Option<shared::shift_state::v1::ShiftState>,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub lateness_counter: shared::count::v1::Count,
    /// An amount of money in the currency of the simulated town. Negative values are debts.
    pub wallet: Option<shared::money::v1::Money>,
    /// A share of a whole: 0 is none of it, 1 is all of it.
    pub attendance_ratio: shared::ratio::v1::Ratio,
    /// Whether the agent waits to leave the job.
    pub exit_pending: Option<bool>,
    /// A length of simulated time, in ticks. 0 or more, 64 bits.
    pub late_ticks_today: shared::tick_span::v1::TickSpan,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub absent_shifts_7d: Option<shared::count::v1::Count>,
    /// An amount of money in the currency of the simulated town. Negative values are debts.
    pub wages_withheld: Option<shared::money::v1::Money>,
    /// An amount of money in the currency of the simulated town. Negative values are debts.
    pub basket_cost: Option<shared::money::v1::Money>,
    /// A JSON object whose members this contract does not name. It is kept as it was sent.
    pub inventory: Option<shared::open_object::v1::OpenObject>,
    /// How well each need of an agent is met, by the name of the need (`hunger`, `hygiene`, `energy`): 0 is not at all, 1 is fully.
    pub needs: Option<shared::needs::v1::Needs>,
    /// Members that the schema does not name, kept as they were sent.
    pub extra: json::Extra,
}

/// What every [`Job`] has; [`Job::new`] takes it.
#[derive(Debug)]
pub struct NewJob {
    /// Whether the agent is at work now.
    pub on_shift: bool,
    /// How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.
    pub lateness_counter: shared::count::v1::Count,
    /// A share of a whole: 0 is none of it, 1 is all of it.
    pub attendance_ratio: shared::ratio::v1::Ratio,
    /// A length of simulated time, in ticks. 0 or more, 64 bits.
    pub late_ticks_today: shared::tick_span::v1::TickSpan,
}

#[allow(deprecated, reason = "deprecated members are still read and written")]
impl Job {
    /// One with its required members; the others are absent.
    #[must_use]
    #[cfg_attr(debug_assertions, inline)]
    pub fn new(required: NewJob) -> Self {
        Self {
            on_shift: required.on_shift,
            lateness_counter: required.lateness_counter,
            attendance_ratio: required.attendance_ratio,
            late_ticks_today: required.late_ticks_today,
            job_id: None,
            id: None,
            shift_state: None,
            wallet: None,
            exit_pending: None,
            absent_shifts_7d: None,
            wages_withheld: None,
            basket_cost: None,
            inventory: None,
            needs: None,
            extra: json::Extra::new(),
        }
    }
}

#[allow(deprecated, reason = "deprecated members are still read and written")]
impl json::Read for Job {
    #[allow(clippy::too_many_lines, reason = "it lists every member")]
    #[cfg_attr(debug_assertions, inline)]
    fn read(
        cursor: &mut json::Cursor<'_>,
        _: &'static shape::Shape,
    ) -> Result<Self, json::Fault> {
        let mut fields = cursor.fields(&JOB)?;
        let mut job_id = None;
        let mut id = None;
        let mut on_shift = None;
        let mut shift_state = None;
        let mut lateness_counter = None;
        let mut wallet = None;
        let mut attendance_ratio = None;
        let mut exit_pending = None;
        let mut late_ticks_today = None;
        let mut absent_shifts_7d = None;
        let mut wages_withheld = None;
        let mut basket_cost = None;
        let mut inventory = None;
        let mut needs = None;
        let mut extra = Vec::new();
        while let Some(field) = fields.next(cursor)? {
            match field {
                0 => cursor.fill_optional(&mut job_id, &JOB, 0),
                1 => cursor.fill_optional(&mut id, &JOB, 1),
                2 => cursor.fill(&mut on_shift, &JOB, 2),
                3 => cursor.fill_optional(&mut shift_state, &JOB, 3),
                4 => cursor.fill(&mut lateness_counter, &JOB, 4),
                5 => cursor.fill_optional(&mut wallet, &JOB, 5),
                6 => cursor.fill(&mut attendance_ratio, &JOB, 6),
                7 => cursor.fill_optional(&mut exit_pending, &JOB, 7),
                8 => cursor.fill(&mut late_ticks_today, &JOB, 8),
                9 => cursor.fill_optional(&mut absent_shifts_7d, &JOB, 9),
                10 => cursor.fill_optional(&mut wages_withheld, &JOB, 10),
                11 => cursor.fill_optional(&mut basket_cost, &JOB, 11),
                12 => cursor.fill_optional(&mut inventory, &JOB, 12),
                13 => cursor.fill_optional(&mut needs, &JOB, 13),
                _ => fields.unknown(cursor, &mut extra),
            }?;
        }
        fields.finish(cursor)?;
        let (
            Some(on_shift),
            Some(lateness_counter),
            Some(attendance_ratio),
            Some(late_ticks_today),
        ) = (on_shift, lateness_counter, attendance_ratio, late_ticks_today) else {
            return Err(fields.incomplete())
        };
        Ok(Self {
            job_id,
            id,
            on_shift,
            shift_state,
            lateness_counter,
            wallet,
            attendance_ratio,
            exit_pending,
            late_ticks_today,
            absent_shifts_7d,
            wages_withheld,
            basket_cost,
            inventory,
            needs,
            extra: extra.into(),
        })
    }
}

json::typed!(Job : JOB_SHAPE);

#[allow(deprecated, reason = "deprecated members are still read and written")]
impl json::Write for Job {
    #[cfg_attr(debug_assertions, inline)]
    fn write(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("\"job_id\":", &self.job_id);
        object.optional("\"id\":", &self.id);
        object.field("\"on_shift\":", &self.on_shift);
        object.optional("\"shift_state\":", &self.shift_state);
        object.field("\"lateness_counter\":", &self.lateness_counter);
        object.optional("\"wallet\":", &self.wallet);
        object.field("\"attendance_ratio\":", &self.attendance_ratio);
        object.optional("\"exit_pending\":", &self.exit_pending);
        object.field("\"late_ticks_today\":", &self.late_ticks_today);
        object.optional("\"absent_shifts_7d\":", &self.absent_shifts_7d);
        object.optional("\"wages_withheld\":", &self.wages_withheld);
        object.optional("\"basket_cost\":", &self.basket_cost);
        object.optional("\"inventory\":", &self.inventory);
        object.optional("\"needs\":", &self.needs);
        object.extra(&self.extra);
        object.end();
    }
}

/// What a `Job` looks like.
pub(crate) static JOB: shape::Record = shape::Record {
    title: "Job",
    fields: &[
        shape::Field::optional("job_id", shape::Shape::String(shape::StringRules::ANY)),
        shape::Field::optional("id", shape::Shape::String(shape::StringRules::ANY)),
        shape::Field::required("on_shift", shape::Shape::Boolean),
        shape::Field::optional(
            "shift_state",
            shared::shift_state::v1::SHIFT_STATE_SHAPE,
        ),
        shape::Field::required("lateness_counter", shared::count::v1::COUNT_SHAPE),
        shape::Field::optional("wallet", shared::money::v1::MONEY_SHAPE),
        shape::Field::required("attendance_ratio", shared::ratio::v1::RATIO_SHAPE),
        shape::Field::optional("exit_pending", shape::Shape::Boolean),
        shape::Field::required(
            "late_ticks_today",
            shared::tick_span::v1::TICK_SPAN_SHAPE,
        ),
        shape::Field::optional("absent_shifts_7d", shared::count::v1::COUNT_SHAPE),
        shape::Field::optional("wages_withheld", shared::money::v1::MONEY_SHAPE),
        shape::Field::optional("basket_cost", shared::money::v1::MONEY_SHAPE),
        shape::Field::optional("inventory", shared::open_object::v1::OPEN_OBJECT_SHAPE),
        shape::Field::optional("needs", shared::needs::v1::NEEDS_SHAPE),
    ],
    open: false,
    min_members: 0,
    max_members: u64::MAX,
    retired: &[],
};

/// The shape of a `Job`.
pub const JOB_SHAPE: shape::Shape = shape::Shape::Record(&JOB);

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Job {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Job".into()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        "shared/job/v1#Job".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        json::schema(
            "{\"type\":\"object\",\"properties\":{\"job_id\":{\"type\":\"string\",\"description\":\"The name of the job, such as `barista`.\"},\"id\":{\"type\":\"string\",\"description\":\"The name of the job under the key that older documents use.\",\"deprecated\":true},\"on_shift\":{\"type\":\"boolean\",\"description\":\"Whether the agent is at work now.\"},\"shift_state\":{\"$ref\":\"shared/shift_state/v1#ShiftState\"},\"lateness_counter\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"wallet\":{\"type\":\"number\",\"description\":\"An amount of money in the currency of the simulated town. Negative values are debts.\"},\"attendance_ratio\":{\"type\":\"number\",\"description\":\"A share of a whole: 0 is none of it, 1 is all of it.\"},\"exit_pending\":{\"type\":\"boolean\",\"description\":\"Whether the agent waits to leave the job.\"},\"late_ticks_today\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"A length of simulated time, in ticks. 0 or more, 64 bits.\"},\"absent_shifts_7d\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":18446744073709551615,\"description\":\"How many there are, or how often something has happened. A whole number, 0 or more, 64 bits.\"},\"wages_withheld\":{\"type\":\"number\",\"description\":\"An amount of money in the currency of the simulated town. Negative values are debts.\"},\"basket_cost\":{\"type\":\"number\",\"description\":\"An amount of money in the currency of the simulated town. Negative values are debts.\"},\"inventory\":{\"type\":\"object\",\"additionalProperties\":{},\"description\":\"A JSON object whose members this contract does not name. It is kept as it was sent.\"},\"needs\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"number\"},\"description\":\"How well each need of an agent is met, by the name of the need (`hunger`, `hygiene`, `energy`): 0 is not at all, 1 is fully.\"}},\"required\":[\"on_shift\",\"lateness_counter\",\"attendance_ratio\",\"late_ticks_today\"],\"additionalProperties\":false,\"description\":\"The work of one agent: what it is, how well it is attended and what it pays.\"}",
            &[
                (
                    "shared/shift_state/v1#ShiftState",
                    |generator| {
                        generator.subschema_for::<shared::shift_state::v1::ShiftState>()
                    },
                ),
            ],
            generator,
        )
    }
}
