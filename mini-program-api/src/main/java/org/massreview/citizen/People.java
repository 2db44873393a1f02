package org.massreview.citizen;

import org.massreview.secret.Secrets;
import org.springframework.stereotype.Component;

/** Turns what a platform calls a person into the key under which we know them. */
@Component
public class People {

    private final Secrets.Keyed openids;
    private final Secrets.Keyed devices;

    People(Secrets secrets) {
        this.openids = secrets.keyed("citizen/openid");
        this.devices = secrets.keyed("citizen/device");
    }

    public PersonKey byOpenid(String openid) {
        return new PersonKey(openids.hash(openid));
    }

    PersonKey byDevice(String device) {
        return new PersonKey(devices.hash(device));
    }
}
