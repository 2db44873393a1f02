package org.massreview.transfer;

import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;

/** Does at once what the loop does every hour. */
@TestComponent
public class PackageProbe {

    private final PackagePurge packages;

    PackageProbe(PackagePurge packages) {
        this.packages = packages;
    }

    public void purge() {
        packages.purge().block(Duration.ofSeconds(30));
    }
}
