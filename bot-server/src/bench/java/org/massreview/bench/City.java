package org.massreview.bench;

import java.sql.SQLException;
import java.util.List;

/** The places that are rated and asked for. */
record City(String code, List<String> counties, List<String> townships, List<Window> windows) {

    static City in(Database database) throws SQLException {
        return new City(
                database.list("SELECT code FROM area WHERE kind = 'CITY'").get(0),
                database.list("SELECT code FROM area WHERE kind = 'COUNTY'"),
                database.list("SELECT DISTINCT code FROM township"),
                database.list("SELECT CONCAT(code, ' ', short_code) FROM service_window").stream()
                        .map(both -> both.split(" "))
                        .map(both -> new Window(both[0], both[1]))
                        .toList());
    }

    record Window(String code, String shortCode) {}
}
