package news.synoptic.align;

import java.util.Map;

/**
 * Units of one dimension in terms of each other. A unit that is not known, such as a currency, is a
 * dimension of its own: money is never converted. Pure.
 */
final class Units {
  private static final Map<String, Unit> KNOWN =
      Map.ofEntries(
          Map.entry("km", new Unit("length", 1000, 0)),
          Map.entry("m", new Unit("length", 1, 0)),
          Map.entry("cm", new Unit("length", .01, 0)),
          Map.entry("mm", new Unit("length", .001, 0)),
          Map.entry("mi", new Unit("length", 1609.344, 0)),
          Map.entry("yd", new Unit("length", .9144, 0)),
          Map.entry("ft", new Unit("length", .3048, 0)),
          Map.entry("in", new Unit("length", .0254, 0)),
          Map.entry("kg", new Unit("mass", 1, 0)),
          Map.entry("g", new Unit("mass", .001, 0)),
          Map.entry("t", new Unit("mass", 1000, 0)),
          Map.entry("lb", new Unit("mass", .45359237, 0)),
          Map.entry("ha", new Unit("area", 10_000, 0)),
          Map.entry("ac", new Unit("area", 4046.856, 0)),
          Map.entry("km2", new Unit("area", 1e6, 0)),
          Map.entry("m2", new Unit("area", 1, 0)),
          Map.entry("mi2", new Unit("area", 2_589_988, 0)),
          Map.entry("ft2", new Unit("area", .09290304, 0)),
          Map.entry("L", new Unit("volume", 1, 0)),
          Map.entry("gal", new Unit("volume", 3.785412, 0)),
          Map.entry("bbl", new Unit("volume", 158.9873, 0)),
          Map.entry("km/h", new Unit("speed", 1, 0)),
          Map.entry("mph", new Unit("speed", 1.609344, 0)),
          Map.entry("MW", new Unit("power", 1, 0)),
          Map.entry("GW", new Unit("power", 1000, 0)),
          Map.entry("°C", new Unit("temperature", 1, 0)),
          Map.entry("°F", new Unit("temperature", 5 / 9.0, -32)));

  private record Unit(String dimension, double factor, double shift) {}

  private Units() {}

  /** What a unit measures; the unit itself where it is not known. */
  static String dimension(String unit) {
    Unit known = KNOWN.get(unit);
    return known == null ? unit : known.dimension();
  }

  /** A value in the base unit of its dimension. */
  static double inBase(double value, String unit) {
    Unit known = KNOWN.get(unit);
    return known == null ? value : (value + known.shift()) * known.factor();
  }
}
