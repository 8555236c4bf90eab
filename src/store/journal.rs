//! The write-ahead journal: the newest state of every draft in IndexedDB.
//!
//! localStorage may lose the last minute when the browser crashes. Here a state counts as kept only
//! when its transaction is complete, with the strict durability that the browser offers. Reading
//! what is there and writing what follows happen in one transaction: pages that write at the same
//! time wait for each other, and none goes on from a state that is no longer the newest.
//!
//! Deliberately absent: what a text means, and deciding which of two is newer (`content`).

use std::cell::RefCell;
use std::rc::Rc;

use idb::{Database, DatabaseEvent, Factory, ObjectStoreParams, Query, Request, TransactionMode};
use idb::{Transaction, TransactionResult};
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{IdbDatabase, IdbTransaction};

/// The one object store: texts by name, as in the port.
const STORE: &str = "texts";

#[wasm_bindgen]
extern "C" {
    /// [`IdbDatabase`] with the options of `transaction`, which web-sys has not made stable yet.
    #[wasm_bindgen(extends = IdbDatabase)]
    type WithOptions;

    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &WithOptions,
        store: &str,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

/// The journal of one storage key.
#[derive(Clone, Debug)]
pub struct Journal {
    name: Rc<str>,
    open: Rc<RefCell<Option<Connection>>>,
}

/// An open connection, closed when it is dropped.
#[derive(Debug)]
struct Connection {
    /// Holds the listener.
    database: Database,
    /// The same, for what idb does not offer.
    raw: IdbDatabase,
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.raw.set_onversionchange(None);
        self.database.close();
    }
}

/// IndexedDB did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failed;

impl From<idb::Error> for Failed {
    fn from(_: idb::Error) -> Self {
        Self
    }
}

/// Why nothing was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotWritten {
    /// The one who decides what to write decided not to, and why.
    Declined(String),
    /// IndexedDB failed.
    Failed,
}

impl From<Failed> for NotWritten {
    fn from(_: Failed) -> Self {
        Self::Failed
    }
}

impl From<idb::Error> for NotWritten {
    fn from(_: idb::Error) -> Self {
        Self::Failed
    }
}

impl Journal {
    /// Opens the journal of `key`.
    ///
    /// # Errors
    /// [`Failed`] where IndexedDB is missing or denied.
    pub async fn open(key: &str) -> Result<Self, Failed> {
        let name = format!("tasseido:{key}").into();
        let journal = Self { name, open: Rc::default() };
        journal.connect().await?;
        Ok(journal)
    }

    async fn connect(&self) -> Result<(), Failed> {
        let mut request = Factory::new()?.open(&self.name, Some(1))?;
        request.on_upgrade_needed(|event| {
            if let Ok(database) = event.database() {
                // Where this fails, so does every transaction, and the journal counts as missing.
                let _ = database.create_object_store(STORE, ObjectStoreParams::new());
            }
        });
        let raw: IdbDatabase = request.await?.into();
        let mut database = Database::from(raw.clone());
        // Another page deletes the database: it waits until this connection is closed.
        let open = Rc::downgrade(&self.open);
        database.on_version_change(move |_| {
            if let Some(connection) = open.upgrade().and_then(|open| open.take()) {
                connection.database.close();
                // This function is a part of it.
                super::spawn(async move { drop(connection) });
            }
        });
        self.open.replace(Some(Connection { database, raw }));
        Ok(())
    }

    /// A transaction; where the connection was closed meanwhile, it is made anew once.
    async fn transaction(&self, mode: TransactionMode) -> Result<Transaction, Failed> {
        if let Some(transaction) = self.begin(mode) {
            return Ok(transaction);
        }
        self.connect().await?;
        self.begin(mode).ok_or(Failed)
    }

    fn begin(&self, mode: TransactionMode) -> Option<Transaction> {
        let open = self.open.borrow();
        let raw = open.as_ref()?.raw.unchecked_ref::<WithOptions>();
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into()).ok()?;
        let mode = if mode == TransactionMode::ReadOnly { "readonly" } else { "readwrite" };
        raw.transaction(STORE, mode, &options).ok().map(Into::into)
    }

    /// Everything that is in it, by name.
    ///
    /// # Errors
    /// [`Failed`].
    pub async fn all(&self) -> Result<Vec<(String, String)>, Failed> {
        let transaction = self.transaction(TransactionMode::ReadOnly).await?;
        let store = transaction.object_store(STORE)?;
        let names = store.get_all_keys(None, None)?.await?;
        let texts = store.get_all(None, None)?.await?;
        let pairs = names.into_iter().zip(texts);
        Ok(pairs.filter_map(|(name, text)| Some((name.as_string()?, written(&text)?))).collect())
    }

    /// The text of that name.
    ///
    /// # Errors
    /// [`Failed`].
    pub async fn get(&self, name: &str) -> Result<Option<String>, Failed> {
        let transaction = self.transaction(TransactionMode::ReadOnly).await?;
        let text = transaction.object_store(STORE)?.get(Query::from(JsValue::from(name)))?.await?;
        Ok(text.and_then(|text| written(&text)))
    }

    /// Writes under `name` what `decide` makes of what stands there, in one transaction, and comes
    /// back when it is complete.
    ///
    /// # Errors
    /// [`NotWritten`]; what stood there before still stands.
    pub async fn update(
        &self,
        name: &str,
        decide: impl FnOnce(Option<String>) -> Result<String, String>,
    ) -> Result<(), NotWritten> {
        let transaction = self.transaction(TransactionMode::ReadWrite).await?;
        let store = transaction.object_store(STORE)?;
        let before = store.get(Query::from(JsValue::from(name)))?.await?;
        let after = match decide(before.and_then(|text| written(&text))) {
            Ok(after) => after,
            Err(reason) => {
                let _ = transaction.abort();
                return Err(NotWritten::Declined(reason));
            }
        };
        store.put(&JsValue::from(after), Some(&JsValue::from(name)))?.await?;
        match transaction.await? {
            TransactionResult::Committed => Ok(()),
            TransactionResult::Aborted => Err(NotWritten::Failed),
        }
    }

    /// Empties it, comes back when that is complete, and then takes the database itself away.
    ///
    /// # Errors
    /// [`Failed`].
    pub async fn erase(&self) -> Result<(), Failed> {
        let transaction = self.transaction(TransactionMode::ReadWrite).await?;
        transaction.object_store(STORE)?.clear()?.await?;
        if transaction.await? == TransactionResult::Aborted {
            return Err(Failed);
        }
        drop(self.open.take());
        // Other pages may keep the empty database open a little longer.
        if let Ok(mut request) = Factory::new()?.delete(&self.name) {
            request.on_error(|_| {});
            request.forget_callbacks();
        }
        Ok(())
    }
}

/// The text that stands there. An empty one is what something was given up with, and stands for nothing.
fn written(text: &JsValue) -> Option<String> {
    text.as_string().filter(|text| !text.is_empty())
}
