package watchline.decoder.store;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A change to an item of {@code devices}. It names the attributes it sets and leaves all others alone: names, accounts and time
 * zones are set by people.
 *
 * @param set attributes that get these values; never empty
 * @param setIfAbsent attributes that get these values only if they have none
 */
public record DeviceUpdate(String deviceId, Map<String, AttributeValue> set, Map<String, AttributeValue> setIfAbsent) {}
