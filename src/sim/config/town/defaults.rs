//! The town for which nothing is said: two agents, two jobs, four kinds of objects.

use super::{
    AffordanceConfig, AgentConfig, EffectsConfig, EmploymentConfig, JobConfig, LifeConfig,
    NeedLevels, ObjectConfig, Personality, PerturbationConfig, Price, PriceConfig, QueueConfig,
    RelationshipConfig, TownConfig, Utility,
};

impl Default for TownConfig {
    fn default() -> Self {
        Self {
            population: 2,
            agents: vec![agent("alice", "grocer"), agent("bob", "barista")],
            ticks_per_day: 240,
            size: 32,
            life: LifeConfig::default(),
            prices: PriceConfig::default(),
            jobs: vec![
                job("grocer", [60, 150], 0.03, [8.0, 8.0]),
                job("barista", [80, 170], 0.025, [24.0, 10.0]),
            ],
            employment: EmploymentConfig::default(),
            objects: ["bed", "fridge", "shower", "stove"].map(object).into(),
            affordances: affordances(),
            queue: QueueConfig::default(),
            relationships: RelationshipConfig::default(),
            perturbations: PerturbationConfig::default(),
        }
    }
}

fn agent(id: &str, job: &str) -> AgentConfig {
    AgentConfig {
        id: id.to_owned(),
        job: Some(job.to_owned()),
        wallet: AgentConfig::start_money(),
        home: None,
        needs: NeedLevels::default(),
        personality: Personality::default(),
    }
}

fn job(id: &str, [start, end]: [u64; 2], wage: f64, location: [f64; 2]) -> JobConfig {
    JobConfig { id: id.to_owned(), start, end, wage, location }
}

fn object(kind: &str) -> ObjectConfig {
    ObjectConfig {
        kind: kind.to_owned(),
        count: 1,
        agents_per_object: 4,
        stock: 8,
        restock_ticks: 60,
        location: None,
    }
}

fn affordances() -> Vec<AffordanceConfig> {
    let offer = |id: &str, object: &str, duration, effects| AffordanceConfig {
        id: id.to_owned(),
        object: object.to_owned(),
        duration,
        effects,
        price: None,
        utility: None,
        uses_stock: 0,
        takes_own_meal: false,
    };
    let none = EffectsConfig::default();
    let eat = offer("eat_meal", "fridge", 3, EffectsConfig { hunger: 0.5, ..none });
    let cook = EffectsConfig { energy: -0.05, hygiene: -0.02, meals: 2, ..none };
    let cook = offer("cook_meal", "stove", 5, cook);
    let shower = offer("take_shower", "shower", 4, EffectsConfig { hygiene: 0.6, ..none });
    let sleep = offer("sleep", "bed", 12, EffectsConfig { energy: 0.6, ..none });
    vec![
        AffordanceConfig {
            price: Some(Price::MealCost),
            uses_stock: 1,
            takes_own_meal: true,
            ..eat
        },
        AffordanceConfig {
            price: Some(Price::IngredientsCost),
            utility: Some(Utility::Power),
            uses_stock: 1,
            ..cook
        },
        AffordanceConfig { price: Some(Price::WaterCost), utility: Some(Utility::Water), ..shower },
        sleep,
    ]
}
