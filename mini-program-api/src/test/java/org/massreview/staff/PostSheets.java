package org.massreview.staff;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.Sheet;
import org.massreview.directory.Suixian;
import org.massreview.secret.Keys;
import org.massreview.secret.Secrets;

/** Lists of posts as an operator sends them, and posts that are known already. */
final class PostSheets {

    static final String COLUMNS = "staff_number,role,scope_code,shift,from,to\n";
    private static final Secrets.Keyed NUMBERS = Keys.secrets().keyed("staff/number");

    private PostSheets() {}

    static PostSheet read(String... rows) {
        Sheet sheet = Sheet.read((COLUMNS + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8), 100);
        return new PostSheet(Suixian.directory(), Suixian.TODAY, NUMBERS).read(sheet);
    }

    /** A clerk's post since spring. */
    static Post post(String number, String window, @Nullable PersonKey person) {
        return new Post(
                UUID.randomUUID(),
                HexFormat.of().formatHex(NUMBERS.hash(number)),
                Role.CLERK,
                window,
                null,
                LocalDate.of(2026, 3, 1),
                null,
                person);
    }
}
