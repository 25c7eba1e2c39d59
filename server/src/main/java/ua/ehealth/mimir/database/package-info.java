/** The three databases: connections, migrations, and the partitions of the history. */
package ua.ehealth.mimir.database;
