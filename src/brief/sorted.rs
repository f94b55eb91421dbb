//! A map for a handful of entries: pairs in a vector, in the order of their keys. A tree map does
//! the same for millions, and each type of it brings kilobytes of code to the page.

/// Values under keys, in the order of the keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sorted<K, V>(Vec<(K, V)>);

impl<K, V> Default for Sorted<K, V> {
    fn default() -> Self {
        Sorted(Vec::new())
    }
}

impl<K: Ord, V> Sorted<K, V> {
    /// Where the key stands, or where it would.
    fn place(&self, key: &K) -> Result<usize, usize> {
        let at = self.0.iter().position(|(own, _)| own >= key).unwrap_or(self.0.len());
        if self.0.get(at).is_some_and(|(own, _)| own == key) { Ok(at) } else { Err(at) }
    }

    /// The value under a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.0.get(self.place(key).ok()?).map(|(_, value)| value)
    }

    /// Whether there is a value under the key.
    pub fn contains_key(&self, key: &K) -> bool {
        self.place(key).is_ok()
    }

    /// Puts a value under a key and gives the one that was there.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        let before = self.remove(&key);
        let at = self.place(&key).unwrap_or_else(|at| at);
        self.0.insert(at, (key, value));
        before
    }

    /// Takes the value under a key out.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        let at = self.place(key).ok()?;
        Some(self.0.remove(at).1)
    }
}

impl<K, V> Sorted<K, V> {
    /// Keeps what `keep` says yes to.
    pub fn retain(&mut self, mut keep: impl FnMut(&K, &mut V) -> bool) {
        self.0.retain_mut(|(key, value)| keep(key, value));
    }

    /// The keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(key, _)| key)
    }

    /// Every key with its value, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Sorted<K, V> {
    /// Of a key that comes twice the last counts.
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        let mut sorted = Sorted::default();
        for (key, value) in pairs {
            sorted.insert(key, value);
        }
        sorted
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn it_does_what_a_tree_map_does(steps in proptest::collection::vec((any::<bool>(), 0..9u8, any::<u8>()), 0..40)) {
            let (mut sorted, mut tree) = (Sorted::default(), BTreeMap::new());
            for (put, key, value) in steps {
                if put {
                    prop_assert_eq!(sorted.insert(key, value), tree.insert(key, value));
                } else {
                    prop_assert_eq!(sorted.remove(&key), tree.remove(&key));
                }
                prop_assert_eq!(sorted.get(&key), tree.get(&key));
                prop_assert_eq!(sorted.contains_key(&key), tree.contains_key(&key));
            }
            prop_assert!(sorted.iter().eq(tree.iter()));
            prop_assert!(sorted.keys().eq(tree.keys()));
            prop_assert_eq!((sorted.len(), sorted.is_empty()), (tree.len(), tree.is_empty()));
            let again: Sorted<u8, u8> = tree.clone().into_iter().rev().collect();
            prop_assert_eq!(&again, &sorted);
            sorted.retain(|key, value| (*key ^ *value) & 1 == 0);
            tree.retain(|key, value| (*key ^ *value) & 1 == 0);
            prop_assert!(sorted.iter().eq(tree.iter()));
        }
    }
}
