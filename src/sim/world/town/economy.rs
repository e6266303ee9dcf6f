//! Prices in force and what comes out of the wall, both as disturbances leave them.

use super::disturbances::Planned;
use super::state::State;
use crate::sim::config::town::{Price, SpecKind, Utility};

impl Price {
    pub(super) const ALL: [Self; 3] = [Self::MealCost, Self::IngredientsCost, Self::WaterCost];

    /// The name in `economy_snapshot.settings`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::MealCost => "meal_cost",
            Self::IngredientsCost => "ingredients_cost",
            Self::WaterCost => "water_cost",
        }
    }
}

impl Utility {
    pub(super) const ALL: [Self; 2] = [Self::Power, Self::Water];

    /// The name in `economy_snapshot.utility_snapshot`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Power => "power",
            Self::Water => "water",
        }
    }
}

/// A price as it is now: that of the configuration, times every spike at work.
pub(super) fn price(state: &State, price: Price) -> f64 {
    let prices = &state.config.prices;
    let base = match price {
        Price::MealCost => prices.meal_cost,
        Price::IngredientsCost => prices.ingredients_cost,
        Price::WaterCost => prices.water_cost,
    };
    let spikes = state.disturbances.active.values().filter(|it| it.raises(price));
    spikes.fold(base, |cost, spike| cost * spike.magnitude)
}

/// Whether something comes out of the wall.
pub(super) fn works(state: &State, utility: Utility) -> bool {
    !state.disturbances.active.values().any(|it| it.takes(utility))
}

/// What a whole meal of one's own costs: bought, or cooked.
pub(super) fn basket(state: &State) -> f64 {
    Price::ALL.iter().map(|it| price(state, *it)).sum()
}

impl Planned {
    fn raises(&self, price: Price) -> bool {
        self.kind == SpecKind::PriceSpike
            && (self.prices.is_empty() || self.prices.contains(&price))
    }

    fn takes(&self, utility: Utility) -> bool {
        match self.kind {
            SpecKind::Blackout => utility == Utility::Power,
            SpecKind::Outage => utility == self.utility,
            SpecKind::PriceSpike | SpecKind::ArrangedMeet => false,
        }
    }
}
