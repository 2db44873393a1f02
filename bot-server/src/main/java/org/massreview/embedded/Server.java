package org.massreview.embedded;

import java.nio.file.Path;
import java.util.List;

/** What differs between the two servers. */
interface Server {

    /** For people; in lower case also the name of its files. */
    String name();

    Path executable();

    List<String> arguments(int port);

    /** @return whether it takes work at this port by now */
    boolean answers(int port);
}
