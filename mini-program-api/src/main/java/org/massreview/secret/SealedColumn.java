package org.massreview.secret;

/**
 * 密封列: a column that the {@link Vault} sealed. The room that owns the table declares it as a bean, and its rows are sealed anew when
 * the key changes.
 *
 * @param table its name
 * @param id column that names a row and orders them; the few rows that share one may wait for the next run
 * @param owner column whose bytes the text was sealed for; often the id
 * @param sealed column that holds it
 */
public record SealedColumn(String table, String id, String owner, String sealed) {

    public SealedColumn {
        for (String name : new String[] {table, id, owner, sealed}) {
            if (!name.matches("[a-z_]+")) {
                throw new IllegalArgumentException("no name of a column: " + name);
            }
        }
    }
}
