package org.massreview.standin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets its oldest entry when it is full; safe to share between threads. */
final class Bounded {

    private Bounded() {}

    static <V> Map<String, V> map(int entriesAtMost) {
        return Collections.synchronizedMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > entriesAtMost;
            }
        });
    }
}
